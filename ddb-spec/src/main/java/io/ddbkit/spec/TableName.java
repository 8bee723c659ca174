package io.ddbkit.spec;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.compose.ComposedTable;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.text.TableTitle;
import io.ddbkit.spec.trait.Leaf;
import java.util.Optional;

/**
 * The name of a table: in its spec (logical), and in DynamoDB (physical).
 *
 * @param logical the name in the spec
 * @param naming how the name in DynamoDB is made; empty: it is the logical name
 */
public record TableName(Optional<String> logical, Optional<Naming> naming) {

  public TableName {
    requireNonNull(logical, "logical");
    requireNonNull(naming, "naming");
  }

  /** How the physical name is made. One way excludes the other: the stronger one is used. */
  public sealed interface Naming extends Leaf<Naming> {}

  /**
   * A prefix and the logical name.
   *
   * @param prefix the prefix
   */
  public record Prefixed(String prefix) implements Naming {

    public Prefixed {
      requireNonNull(prefix, "prefix");
    }

    @Override
    public String toString() {
      return "prefix " + Printable.value(prefix);
    }
  }

  /**
   * An exact name, whatever the logical name is.
   *
   * @param name the whole name
   */
  public record Exactly(String name) implements Naming {

    public Exactly {
      requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return "exactly " + Printable.value(name);
    }
  }

  /** The name in the spec. */
  public static TableName logical(String name) {
    requireNonNull(name, "name");
    return new TableName(Optional.of(name), Optional.empty());
  }

  /** A prefix before the logical name. */
  public static TableName prefix(String prefix) {
    return new TableName(Optional.empty(), Optional.of(new Prefixed(prefix)));
  }

  /** Another name, whatever the logical name is. */
  public static TableName physical(String name) {
    requireNonNull(name, "name");
    return new TableName(Optional.empty(), Optional.of(new Exactly(name)));
  }

  /** The name of a composed table. */
  public static TableName of(ComposedTable table) {
    requireNonNull(table, "table");
    return table.get(CoreSettings.NAME).orElseGet(() -> logical(table.name()));
  }

  /**
   * The table as messages show it: {@code orders}, or {@code orders (acme-dev-orders)} if the
   * physical name is another one.
   */
  public String title() {
    return TableTitle.of(logical.orElseGet(this::physicalName), physicalName());
  }

  /** The name of the table in DynamoDB. */
  public String physicalName() {
    var plain = logical.orElse("");
    return naming.map(how -> name(how, plain)).orElse(plain);
  }

  private static String name(Naming how, String logical) {
    return how instanceof Prefixed prefixed ? prefixed.prefix + logical : ((Exactly) how).name;
  }
}
