package io.ddbkit.traits;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.IndexProjection;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.MaximumUnits;
import io.ddbkit.spec.ScalarType;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Streams.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A sound spec made up from a seed, of which everything is said: projections, the units or maxima
 * of indexes, stream, key, deletion protection, tags, class, warm throughput and policy. What it
 * consists of can be said in any order.
 */
public final class MadeUpSpec {
  private static final List<String> ATTRIBUTES = List.of("mail", "placed", "amount", "a.b", "ü");

  private final Random random;
  private final List<UnaryOperator<TableSpec>> parts = new ArrayList<>();
  private final List<String> globals = new ArrayList<>();
  private final boolean sorted;

  private MadeUpSpec(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    sorted = random.nextInt(3) > 0;
    global();
    if (sorted) {
      local();
    }
    billing();
    traits();
  }

  /** The spec of this seed. */
  public static MadeUpSpec of(long seed) {
    return new MadeUpSpec(seed);
  }

  /** It, said in one order. */
  public TableSpec spec() {
    return said(parts);
  }

  /** It, said in another order. */
  public TableSpec shuffled() {
    var shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, random);
    return said(shuffled);
  }

  private TableSpec said(List<UnaryOperator<TableSpec>> all) {
    var spec = TableSpec.named("made-up").partitionKey("id", ScalarType.STRING);
    spec = sorted ? spec.sortKey("at", ScalarType.NUMBER) : spec;
    for (var part : all) {
      spec = part.apply(spec);
    }
    return spec;
  }

  private void global() {
    for (int n = random.nextInt(4); n > 0; n--) {
      var name = "by-" + n;
      var index = global(n);
      globals.add(name);
      parts.add(spec -> spec.globalIndex(name, unkeyed -> index.apply(unkeyed)));
    }
  }

  /** One type for one attribute: that of its place in the list. */
  private UnaryOperator<GlobalIndex> global(int number) {
    var names = new ArrayList<>(ATTRIBUTES);
    Collections.shuffle(names, random);
    int partitions = 1 + random.nextInt(2);
    int sorts = random.nextInt(3);
    var projection = projection(number);
    return unkeyed -> {
      var index = unkeyed;
      for (var name : names.subList(0, partitions)) {
        index = index.partitionKey(name, type(name));
      }
      for (var name : names.subList(partitions, partitions + sorts)) {
        index = index.sortKey(name, type(name));
      }
      return index.projection(projection);
    };
  }

  private static ScalarType type(String attribute) {
    return Arrays.asList(ScalarType.values()).get(ATTRIBUTES.indexOf(attribute) % 3);
  }

  private void local() {
    for (int n = random.nextInt(3); n > 0; n--) {
      var name = "local-" + n;
      var sort = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
      var index = LocalIndex.sortedBy(sort, type(sort)).projection(projection(n));
      parts.add(spec -> spec.localIndex(name, index));
    }
  }

  private IndexProjection projection(int number) {
    return switch (random.nextInt(3)) {
      case 0 -> new IndexProjection.All();
      case 1 -> new IndexProjection.KeysOnly();
      default -> new IndexProjection.Include(new TreeSet<>(List.of("note", "note-" + number)));
    };
  }

  private void billing() {
    boolean onDemand = random.nextBoolean();
    var billing = onDemand ? onDemand() : provisioned();
    parts.add(spec -> spec.billing(billing));
    if (onDemand) {
      vector();
    }
  }

  private void vector() {
    for (int n = random.nextInt(3); n > 0; n--) {
      var name = "vector-" + n;
      var index = vector(n);
      parts.add(spec -> spec.vectorIndex(name, index));
    }
  }

  private VectorSearchIndex vector(int number) {
    var names = new ArrayList<>(ATTRIBUTES);
    Collections.shuffle(names, random);
    var distance = Arrays.asList(VectorDistance.values()).get(random.nextInt(3));
    var index = VectorSearchIndex.of("vector-" + number, units(), distance);
    if (random.nextBoolean()) {
      index = index.partitionKey(names.get(0), type(names.get(0)));
    }
    for (var name : names.subList(1, 1 + random.nextInt(3))) {
      index = index.filter(name, type(name));
    }
    return index.projection(projection(number));
  }

  private Billing onDemand() {
    var maxima = new TreeMap<String, Billing.Maxima>();
    globals.stream()
        .filter(name -> random.nextBoolean())
        .forEach(
            name ->
                maxima.put(
                    name,
                    new Billing.Maxima(Optional.of(MaximumUnits.atMost(units())), maximum())));
    return new Billing.OnDemand(maximum(), maximum(), maxima);
  }

  private Billing provisioned() {
    var units = new TreeMap<String, Billing.Throughput>();
    globals.forEach(name -> units.put(name, Billing.Throughput.of(units(), units())));
    return new Billing.Provisioned(
        Optional.of(Units.fixed(units())), Optional.of(Units.fixed(units())), Map.copyOf(units));
  }

  private Optional<MaximumUnits> maximum() {
    return random.nextBoolean() ? Optional.of(MaximumUnits.atMost(units())) : Optional.empty();
  }

  private long units() {
    return 1L + random.nextInt(1000);
  }

  private void traits() {
    oneOf(() -> Streams.of(Arrays.asList(View.values()).get(random.nextInt(4))), Streams::off)
        .ifPresent(this::trait);
    oneOf(
            Encryption::awsOwned,
            Encryption::awsManaged,
            () -> Encryption.customerManaged("alias/key-" + random.nextInt(9)))
        .ifPresent(this::trait);
    oneOf(DeletionProtection::on, DeletionProtection::off).ifPresent(this::trait);
    oneOf(StorageClass::standard, StorageClass::infrequentAccess).ifPresent(this::trait);
    oneOf(() -> TableTags.of(tags()), () -> TableTags.of("0", "").and("1", "zero"))
        .ifPresent(this::trait);
    oneOf(this::warm, () -> TableWarmThroughput.of().read(warmUnits()), this::warmIndexes)
        .filter(warm -> !warm.equals(TableWarmThroughput.of()))
        .ifPresent(this::trait);
    oneOf(() -> ResourcePolicy.json("{ \"Version\" : \"" + random.nextInt(9) + "\", \"Id\":1}"))
        .ifPresent(this::trait);
  }

  private Map<String, String> tags() {
    var tags = new TreeMap<String, String>();
    for (int n = random.nextInt(50); n >= 0; n--) {
      tags.put("ü " + n, "of " + random.nextInt(9));
    }
    return tags;
  }

  private TableWarmThroughput warm() {
    return TableWarmThroughput.of(warmUnits(), warmUnits());
  }

  private TableWarmThroughput warmIndexes() {
    var warm = TableWarmThroughput.of();
    for (var name : globals) {
      warm =
          random.nextBoolean()
              ? warm.index(name, warmUnits(), warmUnits())
              : warm.index(name, index -> index.write(warmUnits()));
    }
    return warm;
  }

  /** More than any table has anyway. */
  private long warmUnits() {
    return 12_000L + random.nextInt(1000);
  }

  private void trait(Trait trait) {
    parts.add(spec -> spec.with(trait));
  }

  @SafeVarargs
  private Optional<Trait> oneOf(Supplier<? extends Trait>... choices) {
    int choice = random.nextInt(choices.length + 1);
    return choice == choices.length ? Optional.empty() : Optional.of(choices[choice].get());
  }
}
