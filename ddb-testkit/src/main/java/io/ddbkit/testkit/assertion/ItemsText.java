package io.ddbkit.testkit.assertion;

import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The message of a failed assertion on items: expected, found, the difference, and a remedy. It
 * suspects the endpoint only if nothing similar was found.
 *
 * @param items what was read
 * @param sight what was seen
 */
record ItemsText(Items items, Patience.Sight<List<Item>> sight) {
  private static final int SHOWN = 20;
  private static final String LAGS =
      "a global index is updated with a delay: call eventually() first";
  private static final String ELSEWHERE =
      "check that the items were written to this table, at this endpoint, with this access key";
  private static final String OTHERS = "check what writes these items, or change what is expected";
  private static final String DIFFERS = "change what writes the item, or what is expected of it";
  private static final String HAS_MORE =
      "use containsOneWith(..) if the item may have other attributes, or expect them too";

  /** What was wanted is not a matter of single items. */
  String of(String wanted) {
    return text(wanted, "", lags().orElse(sight.seen().isEmpty() ? ELSEWHERE : OTHERS));
  }

  /** These items were wanted as they are, and are missing. */
  String ofMissing(String wanted, List<Item> missing) {
    var near =
        missing.stream()
            .flatMap(item -> ItemDifference.of(item, sight.seen()).stream())
            .limit(SHOWN)
            .toList();
    var shown = near.stream().map(ItemsText::text).collect(Collectors.joining());
    return text(wanted, shown, next(near, missing));
  }

  /** An item with these attributes, and maybe others, was wanted. */
  String ofPart(String wanted, Item part) {
    var near = ItemDifference.ofPart(part, sight.seen());
    var shown = near.map(ItemsText::text).orElse("");
    return text(wanted, shown, lags().orElse(near.isPresent() ? DIFFERS : ELSEWHERE));
  }

  private Optional<String> lags() {
    return Optional.of(LAGS).filter(text -> items.mayLag() && sight.budget().isZero());
  }

  private String next(List<ItemDifference> near, List<Item> missing) {
    if (!near.isEmpty() && near.stream().allMatch(ItemDifference::isMore)) {
      return HAS_MORE;
    }
    boolean elsewhere = near.isEmpty() && !sight.seen().containsAll(missing);
    return lags().orElse(elsewhere ? ELSEWHERE : near.isEmpty() ? OTHERS : DIFFERS);
  }

  private static String text(ItemDifference near) {
    return "\n\nnearest to "
        + near.wanted()
        + "\n  "
        + near.seen()
        + lines(near.attributes(), "\n    ");
  }

  private String text(String wanted, String difference, String next) {
    int count = sight.seen().size();
    return Failures.text(
        items + " at " + ClientEndpoint.of(items.client()),
        "expected " + wanted,
        (count == 1 ? "1 item " : count + " items ")
            + sight.patience()
            + lines(sight.seen(), "\n  ")
            + difference,
        next);
  }

  static String lines(List<?> all, String indent) {
    var lines = all.stream().limit(SHOWN).map(each -> indent + each).collect(Collectors.joining());
    return all.size() > SHOWN ? lines + indent + "and " + (all.size() - SHOWN) + " more" : lines;
  }
}
