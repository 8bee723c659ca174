/** Old and new instances of a service that make sure of one table at the same time. */
@NullMarked
package io.ddbkit.testkit.released;

import org.jspecify.annotations.NullMarked;
