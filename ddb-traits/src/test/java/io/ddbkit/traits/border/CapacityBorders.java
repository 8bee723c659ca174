package io.ddbkit.traits.border;

import static io.ddbkit.spec.ScalarType.STRING;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Autoscaling;
import io.ddbkit.traits.OnDemand;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.raw.RawForm;
import io.ddbkit.traits.throughput.WarmThroughputs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The borders of on-demand billing, scaling, warm throughput and the table class. */
final class CapacityBorders {
  private static final TableSpec BY_MAIL = byMail("orders", "by-mail");

  private CapacityBorders() {}

  static Stream<Border> all() {
    return Stream.of(ofOnDemand(), ofScalers(), ofScaledTables(), ofWarmth(), ofStorageClass())
        .flatMap(List::stream);
  }

  private static List<Border> ofOnDemand() {
    return List.of(
        border("billing.maximum.minimum", OnDemand.on().maxRead(1), OnDemand.on().maxRead(0)),
        border("billing.maximum.minimum", OnDemand.on().maxWrite(1), OnDemand.on().maxWrite(0)),
        border(
            "billing.maximum.minimum",
            OnDemand.on().index("by-mail", 1, 1),
            OnDemand.on().index("by-mail", 1, 0)),
        border(
            "billing.index.known",
            OnDemand.on().index("by-mail", 1, 1),
            OnDemand.on().index("by-mial", 1, 1)));
  }

  private static List<Border> ofScalers() {
    var on = Autoscaling.on();
    return List.of(
        border("autoscaling.minimum", on.read(1, 9), on.read(0, 9)),
        border("autoscaling.range", on.write(9, 9), on.write(9, 8)),
        border(
            "autoscaling.range",
            on.index("by-mail", index -> index.read(9, 9)),
            on.index("by-mail", index -> index.read(9, 8))),
        border("autoscaling.target", on.target(20), on.target(19)),
        border("autoscaling.target", on.target(90), on.target(91)),
        border(
            "autoscaling.cooldown",
            on.cooldowns(Duration.ZERO, Duration.ZERO),
            on.cooldowns(Duration.ZERO, Duration.ofSeconds(-1))),
        border(
            "autoscaling.cooldown",
            on.cooldowns(Duration.ZERO, Duration.ZERO),
            on.cooldowns(Duration.ofSeconds(-1), Duration.ZERO)),
        border("billing.units.minimum", on.seed(1, 1), on.seed(1, 0)),
        Border.of("compose.needed", BY_MAIL.with(on), BY_MAIL.onDemand().with(on)),
        border("autoscaling.index.known", on.index("by-mail"), on.index("by-mial")));
  }

  private static List<Border> ofScaledTables() {
    var range = Autoscaling.on().read(5, 50).write(5, 50);
    return List.of(
        scaled("autoscaling.policy-name.length", "t".repeat(235), "by-mail"),
        scaled("autoscaling.policy-name.length", "orders", "i".repeat(235)),
        border(
            "autoscaling.initial.range",
            List.of(range, ProvisionedCapacity.of(5, 50)),
            List.of(range, ProvisionedCapacity.of(5, 51))),
        border(
            "autoscaling.initial.range",
            List.of(range, ProvisionedCapacity.of(5, 50)),
            List.of(range, ProvisionedCapacity.of(4, 50))),
        border(
            "autoscaling.seed.unused",
            List.of(range.seed(20, 20), ProvisionedCapacity.of(20, 20)),
            List.of(range.seed(20, 20), ProvisionedCapacity.of(20, 21))));
  }

  /** One character more is too many, for the longer one of the two policies. */
  private static Border scaled(String rule, String table, String index) {
    var all = Autoscaling.on().everyIndex();
    var longer =
        table.length() > index.length() ? byMail(table + "t", index) : byMail(table, index + "i");
    return Border.of(rule, byMail(table, index).with(all), longer.with(all));
  }

  private static List<Border> ofWarmth() {
    var units = ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5);
    var onDemand = "warm-throughput.on-demand.minimum";
    var provisioned = "warm-throughput.provisioned.minimum";
    return List.of(
        border(
            "warm-throughput.named",
            TableWarmThroughput.of().read(12_000),
            TableWarmThroughput.of()),
        border(
            "warm-throughput.named",
            TableWarmThroughput.of().index("by-mail", 12_000, 4_000),
            new TableWarmThroughput(
                new WarmThroughputs(
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(
                        "by-mail",
                        new WarmThroughputs.Minima(Optional.empty(), Optional.empty()))))),
        border(
            "warm-throughput.index.known",
            TableWarmThroughput.of().index("by-mail", 12_000, 4_000),
            TableWarmThroughput.of().index("by-mial", 12_000, 4_000)),
        border(
            onDemand, TableWarmThroughput.of(12_000, 4_000), TableWarmThroughput.of(11_999, 4_000)),
        border(
            onDemand, TableWarmThroughput.of(12_000, 4_000), TableWarmThroughput.of(12_000, 3_999)),
        border(
            onDemand,
            TableWarmThroughput.of().index("by-mail", 12_000, 4_000),
            TableWarmThroughput.of().index("by-mail", 11_999, 4_000)),
        border(
            provisioned,
            List.of(units, TableWarmThroughput.of(100, 50)),
            List.of(units, TableWarmThroughput.of(99, 50))),
        border(
            provisioned,
            List.of(units, TableWarmThroughput.of(100, 50)),
            List.of(units, TableWarmThroughput.of(100, 49))),
        border(
            provisioned,
            List.of(units, TableWarmThroughput.of().index("by-mail", 10, 5)),
            List.of(units, TableWarmThroughput.of().index("by-mail", 10, 4))));
  }

  private static List<Border> ofStorageClass() {
    var form = RawForm.orders();
    return List.of(
        new Border(
            "storage-class.known",
            form.with("/TableClass", "'STANDARD'").check(),
            form.with("/TableClass", "'Standard'").check()),
        Border.of(
            "storage-class.change.limited",
            BY_MAIL,
            BY_MAIL.with(StorageClass.infrequentAccess())));
  }

  private static Border border(String rule, Trait within, Trait beyond) {
    return border(rule, List.of(within), List.of(beyond));
  }

  private static Border border(String rule, List<Trait> within, List<Trait> beyond) {
    return Border.of(rule, with(within), with(beyond));
  }

  private static TableSpec with(List<Trait> traits) {
    return BY_MAIL.with(traits.toArray(Trait[]::new));
  }

  private static TableSpec byMail(String table, String index) {
    return TableSpec.named(table)
        .partitionKey("id", STRING)
        .globalIndex(index, unkeyed -> unkeyed.partitionKey("mail", STRING));
  }
}
