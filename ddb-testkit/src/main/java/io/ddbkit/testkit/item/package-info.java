/** Items of a test: written in Java or JSON, put into tables, read, and expired. */
@NullMarked
package io.ddbkit.testkit.item;

import org.jspecify.annotations.NullMarked;
