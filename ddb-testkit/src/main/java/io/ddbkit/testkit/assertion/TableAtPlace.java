package io.ddbkit.testkit.assertion;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.handler.LiveTable;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.text.Printable;
import java.util.Optional;

/**
 * The table of an assertion, and where it is read.
 *
 * @param provisioner reads it
 * @param name its name
 * @param spec its spec; empty: none was given
 * @param where the endpoint, for messages
 */
record TableAtPlace(
    TableProvisioner provisioner, String name, Optional<TableSpec> spec, String where) {
  /** What is read does not depend on the key, but a spec requires one. */
  private static final String ANY_KEY = "ddbkitAnyKey";

  /** A spec of the table, for reading the settings that traits are added for. */
  TableSpec probe() {
    return TableSpec.named(name).partitionKey(ANY_KEY, STRING);
  }

  Optional<LiveTable> read() {
    return provisioner.read(probe());
  }

  @Override
  public String toString() {
    return "table " + Printable.value(name) + " at " + Printable.value(where);
  }
}
