/** A suite as a user would write it. */
package io.ddbkit.testkit.sample;
