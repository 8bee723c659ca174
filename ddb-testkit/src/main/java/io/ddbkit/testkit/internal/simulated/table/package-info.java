/** What a simulated table is: its definition, its states, and what is seen of them. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.table;

import org.jspecify.annotations.NullMarked;
