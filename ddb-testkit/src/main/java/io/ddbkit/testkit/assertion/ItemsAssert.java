package io.ddbkit.testkit.assertion;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.internal.CheckReturnValue;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/**
 * Assertions on items. Each reads them once; after {@link #eventually}, it reads them again until
 * it is met or the shared time is over.
 */
public final class ItemsAssert extends AbstractAssert<ItemsAssert, Items> {
  private Patience patience = Patience.none();

  ItemsAssert(Items items) {
    super(items, ItemsAssert.class);
  }

  /** What follows may take a while to hold: five seconds in all. */
  @CheckReturnValue
  public ItemsAssert eventually() {
    return eventually(Patience.ofFiveSeconds());
  }

  /** What follows may take a while to hold; other assertions may draw from the same budget. */
  @CheckReturnValue
  public ItemsAssert eventually(Patience budget) {
    requireNonNull(budget, "budget");
    patience = budget;
    return this;
  }

  /** There are none. */
  public ItemsAssert isEmpty() {
    return expect("no items", List::isEmpty);
  }

  /** There is one, or more. */
  public ItemsAssert isNotEmpty() {
    return expect("items", items -> !items.isEmpty());
  }

  /** There are so many. */
  public ItemsAssert hasSize(int size) {
    return expect(size == 1 ? "1 item" : size + " items", items -> items.size() == size);
  }

  /** Each of these is among them, with all its attributes and no others. */
  public ItemsAssert contains(Item... wanted) {
    requireNonNull(wanted, "wanted");
    var all = List.of(wanted);
    return expectItems("items among them", all, items -> items.containsAll(all));
  }

  /** One of them has these attributes, and maybe others. */
  public ItemsAssert containsOneWith(Item attributes) {
    requireNonNull(attributes, "attributes");
    return expect(
        items -> items.stream().anyMatch(item -> item.has(attributes)),
        text -> text.ofPart("an item with" + lines(List.of(attributes)), attributes));
  }

  /** None of them has these attributes. */
  public ItemsAssert containsNoneWith(Item attributes) {
    requireNonNull(attributes, "attributes");
    return expect(
        "no item with" + lines(List.of(attributes)),
        items -> items.stream().noneMatch(item -> item.has(attributes)));
  }

  /** None of these is among them, with all its attributes and no others. */
  public ItemsAssert doesNotContain(Item... unwanted) {
    requireNonNull(unwanted, "unwanted");
    var all = List.of(unwanted);
    return expect(
        "none of the items" + lines(all), items -> items.stream().noneMatch(all::contains));
  }

  /** These are they, in any order, with all their attributes. */
  public ItemsAssert containsExactlyInAnyOrder(Item... wanted) {
    requireNonNull(wanted, "wanted");
    var all = List.of(wanted);
    return expectItems("exactly the items", all, items -> sameInAnyOrder(items, all));
  }

  /**
   * These are they, in this order, with all their attributes: those of one partition key come in
   * the order of their sort key, and others in none.
   */
  public ItemsAssert containsExactly(Item... wanted) {
    requireNonNull(wanted, "wanted");
    var all = List.of(wanted);
    return expectItems("exactly the items, in this order", all, items -> items.equals(all));
  }

  /** The list of items satisfies these AssertJ assertions, which may be run several times. */
  public ItemsAssert asList(Consumer<ListAssert<Item>> assertions) {
    requireNonNull(assertions, "assertions");
    return expect(
        items -> unmet(assertions, items).isEmpty(),
        text ->
            text.of(
                "a list of items as follows"
                    + unmet(assertions, text.sight().seen()).map(said -> "\n" + said).orElse("")));
  }

  private static Optional<String> unmet(Consumer<ListAssert<Item>> assertions, List<Item> items) {
    try {
      assertions.accept(Assertions.assertThat(items));
      return Optional.empty();
    } catch (AssertionError unmet) {
      return Optional.of(String.valueOf(unmet.getMessage()));
    }
  }

  private static boolean sameInAnyOrder(List<Item> items, List<Item> wanted) {
    return items.size() == wanted.size() && missing(wanted, items).isEmpty();
  }

  /** What of the wanted is not there, one for one. */
  private static List<Item> missing(List<Item> wanted, List<Item> items) {
    var left = new ArrayList<>(items);
    return wanted.stream().filter(item -> !left.remove(item)).toList();
  }

  private ItemsAssert expectItems(String what, List<Item> wanted, Predicate<List<Item>> met) {
    return expect(
        met, text -> text.ofMissing(what + lines(wanted), missing(wanted, text.sight().seen())));
  }

  private ItemsAssert expect(String wanted, Predicate<List<Item>> met) {
    return expect(met, text -> text.of(wanted));
  }

  private ItemsAssert expect(Predicate<List<Item>> met, Function<ItemsText, String> failing) {
    var sight = patience.look(actual::read, met);
    if (!sight.enough()) {
      throw failure("%s", failing.apply(new ItemsText(actual, sight)));
    }
    return this;
  }

  private static String lines(List<Item> items) {
    return ItemsText.lines(items, "\n  ");
  }
}
