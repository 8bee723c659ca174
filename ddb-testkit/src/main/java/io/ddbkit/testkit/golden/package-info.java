/**
 * Plans that are kept as text files, one for each case, and compared with what is planned now.
 *
 * <p>A case is a folder: {@code live.json} is the table as it is, {@code spec.json} the table as it
 * should be, and {@code plan.txt} the plan from the one to the other. {@link
 * io.ddbkit.testkit.golden.PlanCases} makes a test of each, on a simulated table, with the traits
 * and handlers on the class path and those that it is given.
 */
@NullMarked
package io.ddbkit.testkit.golden;

import org.jspecify.annotations.NullMarked;
