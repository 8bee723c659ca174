/** What runs make of faults at every call, and of others who do the same at the same time. */
@NullMarked
package io.ddbkit.testkit.faulted;

import org.jspecify.annotations.NullMarked;
