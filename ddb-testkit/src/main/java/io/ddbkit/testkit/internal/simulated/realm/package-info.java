/** One account in one region: its tables, its time, its quotas, and who may do what. */
@NullMarked
package io.ddbkit.testkit.internal.simulated.realm;

import org.jspecify.annotations.NullMarked;
