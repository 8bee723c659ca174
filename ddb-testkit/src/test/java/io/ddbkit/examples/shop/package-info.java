/**
 * The three programs of the front page, each a whole file: a service, its test, and a tool. They
 * use nothing of ddbkit that is not public, and nothing of the other tests.
 */
@NullMarked
package io.ddbkit.examples.shop;

import org.jspecify.annotations.NullMarked;
