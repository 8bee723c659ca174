package io.ddbkit.provisioner.internal.dynamodb.side;

import io.ddbkit.provisioner.handler.HandlerContext;
import io.ddbkit.provisioner.handler.OrderRule;
import io.ddbkit.provisioner.handler.OrderRule.Act;
import io.ddbkit.provisioner.plan.Verb;
import io.ddbkit.traits.TableTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** In which order tags are set and removed. */
final class TagOrder {
  private static final int LIMIT = 50;
  private static final String TAGGING =
      "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html";
  private static final Act SETTING = new Act(Optional.of(TableTags.TAGS.id()), Optional.empty());
  private static final Act REMOVING = Act.of(Verb.REMOVE, TableTags.TAGS);

  static final List<OrderRule> RULES =
      List.of(
          new OrderRule(
                  SETTING,
                  REMOVING,
                  "what goes by tags finds the new ones before the old ones are gone",
                  TAGGING)
              .when(context -> !isFull(context)),
          new OrderRule(REMOVING, SETTING, "a table has " + LIMIT + " tags at most", TAGGING)
              .when(TagOrder::isFull));

  private TagOrder() {}

  /** Whether the new tags do not fit beside all that the table has. */
  private static boolean isFull(HandlerContext context) {
    var all =
        new TreeSet<>(
            context
                .live()
                .flatMap(table -> table.get(TableTags.TAGS))
                .map(Map::keySet)
                .orElseGet(Set::of));
    context.desired().get(TableTags.TAGS).ifPresent(more -> all.addAll(more.keySet()));
    return all.size() > LIMIT;
  }
}
