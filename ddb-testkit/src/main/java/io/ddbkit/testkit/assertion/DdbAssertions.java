package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.fault.Faults;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import io.ddbkit.testkit.junit.TestTable;
import io.ddbkit.testkit.stream.StreamRecords;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Entry point of all assertions: tables, plans, items, stream records and faults. Each assertion
 * reads anew, and nothing is read before.
 */
@CheckReturnValue
public final class DdbAssertions {
  private DdbAssertions() {}

  /** On the table of a test, as the provisioner of its space sees it. */
  public static TableAssert assertThatTable(TestTable table) {
    requireNonNull(table, "table");
    return assertThatTable(table.space(), table.spec());
  }

  /**
   * On the table of this spec, as the provisioner of this space sees it.
   *
   * @param spec the table as production has it
   */
  public static TableAssert assertThatTable(Space space, TableSpec spec) {
    requireNonNull(space, "space");
    requireNonNull(spec, "spec");
    var where = space.engine().name() + " engine, " + space.engine().where();
    return table(space.provisioner(), space.specFor(spec), where);
  }

  /** On the table of this spec, as a provisioner of this client sees it. */
  public static TableAssert assertThatTable(DynamoDbClient client, TableSpec spec) {
    requireNonNull(client, "client");
    requireNonNull(spec, "spec");
    return table(TableProvisioner.create(client), spec, ClientEndpoint.of(client));
  }

  /** On the table of this name, as a provisioner of this client sees it. */
  public static TableAssert assertThatTable(DynamoDbClient client, String table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    return new TableAssert(
        new TableAtPlace(
            TableProvisioner.create(client), table, Optional.empty(), ClientEndpoint.of(client)));
  }

  /**
   * On the table of this spec, as this provisioner sees it, with what it leaves out and the
   * handlers that it has.
   */
  public static TableAssert assertThatTable(TableProvisioner provisioner, TableSpec spec) {
    requireNonNull(provisioner, "provisioner");
    requireNonNull(spec, "spec");
    return table(provisioner, spec, "the endpoint of the provisioner's client");
  }

  private static TableAssert table(TableProvisioner provisioner, TableSpec spec, String where) {
    var name = spec.physicalName();
    return new TableAssert(new TableAtPlace(provisioner, name, Optional.of(spec), where));
  }

  /** On a plan. */
  public static PlanAssert assertThat(TablePlan plan) {
    requireNonNull(plan, "plan");
    return new PlanAssert(plan);
  }

  /** On all items of this table. */
  public static ItemsAssert assertThatItems(DynamoDbClient client, String table) {
    requireNonNull(client, "client");
    requireNonNull(table, "table");
    return assertThat(Items.of(client, table));
  }

  /** On all items of the table of a test. */
  public static ItemsAssert assertThatItems(TestTable table) {
    requireNonNull(table, "table");
    return assertThatItems(table.client(), table.name());
  }

  /** On these items. */
  public static ItemsAssert assertThat(Items items) {
    requireNonNull(items, "items");
    return new ItemsAssert(items);
  }

  /** On this list of items, such as an answer of the program under test: AssertJ's own. */
  public static ListAssert<Item> assertThat(List<Item> items) {
    requireNonNull(items, "items");
    return Assertions.assertThat(items);
  }

  /** On these records of a stream. */
  public static StreamAssert assertThat(StreamRecords records) {
    requireNonNull(records, "records");
    return new StreamAssert(records);
  }

  /** On these faults. */
  public static FaultsAssert assertThat(Faults faults) {
    requireNonNull(faults, "faults");
    return new FaultsAssert(faults);
  }
}
