package io.ddbkit.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.LeftOut;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.provisioner.report.TableOutputs;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table of a test.
 *
 * @param spec the table as production has it
 * @param space where it is
 * @param outcome how it was made
 */
public record TestTable(TableSpec spec, Space space, Outcome outcome) {
  public TestTable {
    requireNonNull(spec, "spec");
    requireNonNull(space, "space");
    requireNonNull(outcome, "outcome");
  }

  /** The name that it has here: not always the one of its spec. */
  public String name() {
    return outcome.outputs().name();
  }

  /** The client of its space. */
  public DynamoDbClient client() {
    return space.client();
  }

  /** Its ARN, stream and the like. */
  public TableOutputs outputs() {
    return outcome.outputs();
  }

  /** What its spec asks for and the engine cannot hold. */
  public List<LeftOut> leftOut() {
    return outcome.plan().leftOut();
  }
}
