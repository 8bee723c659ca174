/** The control plane's behaviour, asked of every engine that has one, in one suite. */
package io.ddbkit.testkit.conformance;
