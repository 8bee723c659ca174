package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import java.util.Optional;

/**
 * The name of the table in DynamoDB, if it differs from the name in the spec.
 *
 * <p>A prefix and an exact name exclude each other like two values of any setting: the stronger is
 * used, and {@code explain()} shows the other. So a caller's exact name is used instead of a prefix
 * that an environment suggests, but not instead of one that it forces. A table is found by its
 * name: with another name it is another table.
 *
 * @param naming how the name is made
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
 *     rules</a>
 */
public record TableNaming(TableName.Naming naming) implements Trait {

  public TableNaming {
    requireNonNull(naming, "naming");
  }

  public static final TraitType<TableNaming> TYPE =
      TraitType.of(
              "tableNaming",
              TableNaming.class,
              "The name of the table in DynamoDB, if it differs from the name in the spec.")
          .useFor("several tenants or teams in one account, tables that existed before their spec")
          .cost("free")
          .samples(prefix("tenant-atlantis-"), exactly("legacy-users"));

  /** This prefix before the name in the spec. */
  public static TableNaming prefix(String prefix) {
    return new TableNaming(new TableName.Prefixed(prefix));
  }

  /** Exactly this name, whatever the name in the spec. */
  public static TableNaming exactly(String name) {
    return new TableNaming(new TableName.Exactly(name));
  }

  @Override
  public TraitType<TableNaming> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(CoreSettings.NAME, new TableName(Optional.empty(), Optional.of(naming)));
  }

  @Override
  public String toString() {
    return (naming instanceof TableName.Prefixed prefixed
            ? JavaCalls.of(TableNaming.class, "prefix", prefixed.prefix())
            : JavaCalls.of(TableNaming.class, "exactly", ((TableName.Exactly) naming).name()))
        .toString();
  }
}
