package io.ddbkit.traits;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;

/**
 * What DynamoDB knows the table by, where that is not what the spec calls it.
 *
 * <p>A prefix and an exact name exclude each other as two values of any setting do: the stronger
 * counts, and what drops is told. So a prefix that an environment suggests gives way to a caller's
 * exact name, and one that it forces does not. A table is found by its name: under another one it
 * is another table.
 *
 * @param naming how the name is made
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Naming
 *     rules</a>
 */
public record TableNaming(Naming naming) implements Trait {

  public TableNaming {
    requireNonNull(naming, "naming");
  }

  /** How a table gets its name. */
  public sealed interface Naming {
    /**
     * From what the spec calls it.
     *
     * @param prefix what stands before that
     */
    record Prefixed(String prefix) implements Naming {

      public Prefixed {
        requireNonNull(prefix, "prefix");
      }
    }

    /**
     * Whatever the spec calls it.
     *
     * @param name the whole name
     */
    record Exactly(String name) implements Naming {

      public Exactly {
        requireNonNull(name, "name");
      }
    }
  }

  public static final TraitType<TableNaming> TYPE =
      TraitType.of(
              "tableNaming",
              TableNaming.class,
              "The name of the table in DynamoDB, if it differs from the name in the spec.")
          .useFor("several tenants or teams in one account, tables that are older than their spec")
          .cost("free")
          .samples(prefix("tenant-atlantis-"), exactly("legacy-users"));

  /** What the spec calls the table, with this before it. */
  public static TableNaming prefix(String prefix) {
    return new TableNaming(new Naming.Prefixed(prefix));
  }

  /** This name, whatever the spec calls the table. */
  public static TableNaming exactly(String name) {
    return new TableNaming(new Naming.Exactly(name));
  }

  @Override
  public TraitType<TableNaming> type() {
    return TYPE;
  }

  @Override
  public void contribute(Contributions contributions) {
    contributions.value(
        CoreSettings.NAME,
        naming instanceof Naming.Prefixed prefixed
            ? TableName.prefix(prefixed.prefix())
            : TableName.physical(((Naming.Exactly) naming).name()));
  }

  @Override
  public String toString() {
    return (naming instanceof Naming.Prefixed prefixed
            ? JavaCalls.of(TableNaming.class, "prefix", prefixed.prefix())
            : JavaCalls.of(TableNaming.class, "exactly", ((Naming.Exactly) naming).name()))
        .toString();
  }
}
