package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on items. Each takes one look, unless {@link #eventually} was said before: then it
 * looks until it is met, as long as the budget that all of them share lasts.
 */
public final class ItemsAssert extends AbstractAssert<ItemsAssert, Items> {
  private static final int SHOWN = 20;

  private Patience patience = Patience.none();

  ItemsAssert(Items items) {
    super(items, ItemsAssert.class);
  }

  /** What follows may take a while to hold: five seconds in all. */
  public ItemsAssert eventually() {
    return eventually(Patience.ofFiveSeconds());
  }

  /** What follows may take a while to hold; other assertions may draw from the same budget. */
  public ItemsAssert eventually(Patience budget) {
    requireNonNull(budget, "budget");
    patience = budget;
    return this;
  }

  /** There are none. */
  public ItemsAssert isEmpty() {
    return expect("no items", List::isEmpty);
  }

  /** There are so many. */
  public ItemsAssert hasSize(int size) {
    return expect(size == 1 ? "1 item" : size + " items", items -> items.size() == size);
  }

  /** Each of these is among them, with all its attributes and no others. */
  public ItemsAssert contains(Item... wanted) {
    requireNonNull(wanted, "wanted");
    var all = List.of(wanted);
    return expect("items among them" + lines(all), items -> items.containsAll(all));
  }

  /** One of them has these attributes, and maybe others. */
  public ItemsAssert containsOneWith(Item attributes) {
    requireNonNull(attributes, "attributes");
    return expect(
        "an item with" + lines(List.of(attributes)),
        items -> items.stream().anyMatch(item -> item.has(attributes)));
  }

  /** None of them has these attributes. */
  public ItemsAssert containsNoneWith(Item attributes) {
    requireNonNull(attributes, "attributes");
    return expect(
        "no item with" + lines(List.of(attributes)),
        items -> items.stream().noneMatch(item -> item.has(attributes)));
  }

  /** These are they, in any order, with all their attributes. */
  public ItemsAssert containsExactlyInAnyOrder(Item... wanted) {
    requireNonNull(wanted, "wanted");
    var all = List.of(wanted);
    return expect("exactly the items" + lines(all), items -> sameInAnyOrder(items, all));
  }

  private static boolean sameInAnyOrder(List<Item> items, List<Item> wanted) {
    var left = new ArrayList<>(items);
    return items.size() == wanted.size() && wanted.stream().allMatch(left::remove);
  }

  private ItemsAssert expect(String wanted, Predicate<List<Item>> met) {
    var sight = patience.look(actual::read, met);
    if (!sight.enough()) {
      throw failure("%s", text(wanted, sight));
    }
    return this;
  }

  private String text(String wanted, Patience.Sight<List<Item>> sight) {
    var next =
        actual.mayLag() && sight.budget().isZero()
            ? "an index follows its table with a delay: say eventually() before"
            : "see whether the items were written to this table, at this endpoint, with this access"
                + " key";
    return Failures.text(
        actual + " at " + Place.of(actual.client()),
        "expected " + wanted,
        count(sight.seen()) + " " + sight.patience() + lines(sight.seen()),
        next);
  }

  private static String count(List<Item> items) {
    return items.size() == 1 ? "1 item" : items.size() + " items";
  }

  private static String lines(List<Item> items) {
    var lines =
        items.stream().limit(SHOWN).map(item -> "\n  " + item).collect(Collectors.joining());
    return items.size() > SHOWN ? lines + "\n  and " + (items.size() - SHOWN) + " more" : lines;
  }
}
