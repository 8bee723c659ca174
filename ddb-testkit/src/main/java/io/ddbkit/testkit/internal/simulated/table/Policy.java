package io.ddbkit.testkit.internal.simulated.table;

/** A resource policy, and the name of this version of it. */
public record Policy(String text, String revision) {}
