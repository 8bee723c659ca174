package io.ddbkit.testkit.internal.simulated.table;

import java.time.Instant;

/**
 * What a table never loses.
 *
 * @param id differs from that of an earlier table of the same name
 */
public record TableIdentity(String name, String arn, String id, Instant created) {}
