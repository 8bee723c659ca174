package io.ddbkit.testkit.differential;

import io.ddbkit.traits.raw.RawAttribute;
import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawKey;
import io.ddbkit.traits.raw.RawMaxima;
import io.ddbkit.traits.raw.RawProjection;
import io.ddbkit.traits.raw.RawStream;
import io.ddbkit.traits.raw.RawTable;
import io.ddbkit.traits.raw.RawThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Valid raw forms, one after the other, the same ones for the same seed.
 *
 * <p>Left out is what nobody knows of AWS: a local index with the table's own keys, and projections
 * that include a key. Left out too are maxima of one side only, which Local refuses wherever they
 * stand; {@link BillingDefects} has them.
 */
final class RawForms {
  private static final List<String> TYPES = List.of("S", "N", "B");
  private static final List<String> VIEWS =
      List.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES");
  private static final int INCLUDED_IN_ALL = 100;
  private static final int INCLUDED_IN_ONE = 20;

  private final SplittableRandom random;
  private final RawSettings settings;
  private int made;

  RawForms(long seed) {
    this.random = new SplittableRandom(seed);
    this.settings = new RawSettings(random);
  }

  RawTable next() {
    made++;
    return new Form().table();
  }

  private int upTo(int most) {
    return random.nextInt(most + 1);
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One form in the making. */
  private final class Form {
    private final boolean sorted = random.nextBoolean();
    private final boolean onDemand = random.nextBoolean();
    private int included = INCLUDED_IN_ALL;

    RawTable table() {
      var keys = new ArrayList<>(List.of(RawKey.of("pk", "HASH")));
      if (sorted) {
        keys.add(RawKey.of("sk", "RANGE"));
      }
      var globals =
          IntStream.range(0, oneIn(8) ? upTo(20) : upTo(5)).mapToObj(this::global).toList();
      var locals = IntStream.range(0, sorted ? upTo(5) : 0).mapToObj(this::local).toList();
      var raw =
          RawTable.builder()
              .tableName(one(List.of("Diff-", "diff_", "d.i.f.f.")) + made)
              .keySchema(keys)
              .attributeDefinitions(definitions(keys, globals, locals))
              .streamSpecification(stream());
      if (!globals.isEmpty()) {
        raw.globalSecondaryIndexes(globals);
      }
      if (!locals.isEmpty()) {
        raw.localSecondaryIndexes(locals);
      }
      billing(raw);
      settings.into(raw);
      return raw.build();
    }

    private void billing(RawTable.Builder raw) {
      if (onDemand) {
        raw.billingMode("PAY_PER_REQUEST").onDemandThroughput(maxima());
        return;
      }
      raw.provisionedThroughput(units());
      if (random.nextBoolean()) {
        raw.billingMode("PROVISIONED");
      }
    }

    private RawIndex global(int number) {
      var attributes = shuffled(globalKeys());
      int partition = 1 + upTo(3);
      int sort = Math.min(upTo(4), attributes.size() - partition);
      var schema = new ArrayList<RawKey>();
      attributes.stream().limit(partition).forEach(a -> schema.add(RawKey.of(a, "HASH")));
      attributes.stream()
          .skip(partition)
          .limit(sort)
          .forEach(a -> schema.add(RawKey.of(a, "RANGE")));
      return RawIndex.builder()
          .indexName("global-" + number)
          .keySchema(schema)
          .projection(projection())
          .provisionedThroughput(onDemand ? Optional.empty() : Optional.of(units()))
          .onDemandThroughput(onDemand ? maxima() : Optional.empty())
          .warmThroughput(settings.warmThroughput())
          .build();
    }

    private List<String> globalKeys() {
      var own = IntStream.range(0, 8).mapToObj(i -> "g" + i);
      return Stream.concat(own, sorted ? Stream.of("pk", "sk") : Stream.of("pk")).toList();
    }

    private RawIndex local(int number) {
      var sort = oneIn(4) ? "g" + upTo(7) : "l" + number;
      return RawIndex.builder()
          .indexName("local." + number)
          .keySchema(List.of(RawKey.of("pk", "HASH"), RawKey.of(sort, "RANGE")))
          .projection(projection())
          .build();
    }

    private RawProjection projection() {
      int most = Math.min(included, INCLUDED_IN_ONE);
      if (most == 0 || random.nextBoolean()) {
        return RawProjection.of(one(List.of("ALL", "KEYS_ONLY")));
      }
      int size = 1 + upTo(most - 1);
      included -= size;
      return RawProjection.including(
          IntStream.range(0, size).mapToObj(i -> i == 0 ? "naïve #1" : "a" + i).toList());
    }

    private List<RawAttribute> definitions(
        List<RawKey> keys, List<RawIndex> globals, List<RawIndex> locals) {
      var used = new TreeSet<String>();
      keys.forEach(key -> used.add(key.attributeName().orElseThrow()));
      Stream.concat(globals.stream(), locals.stream())
          .flatMap(index -> index.keySchema().orElseThrow().stream())
          .forEach(key -> used.add(key.attributeName().orElseThrow()));
      return shuffled(used.stream().map(name -> RawAttribute.of(name, one(TYPES))).toList());
    }

    private <T> List<T> shuffled(List<T> elements) {
      var rest = new ArrayList<>(elements);
      var shuffled = new ArrayList<T>();
      while (!rest.isEmpty()) {
        shuffled.add(rest.remove(random.nextInt(rest.size())));
      }
      return shuffled;
    }

    private RawThroughput units() {
      return RawThroughput.of(1 + upTo(999), 1 + upTo(999));
    }

    private Optional<RawMaxima> maxima() {
      return random.nextBoolean() ? Optional.of(RawMaxima.of(most(), most())) : Optional.empty();
    }

    private long most() {
      return 1L + upTo(999);
    }

    private Optional<RawStream> stream() {
      return switch (upTo(3)) {
        case 0 -> Optional.empty();
        case 1 -> Optional.of(new RawStream(Optional.of(false), Optional.empty()));
        default -> Optional.of(RawStream.on(one(VIEWS)));
      };
    }
  }
}
