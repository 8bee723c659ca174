package io.ddbkit.testkit.differential;

import io.ddbkit.traits.raw.RawIndex;
import io.ddbkit.traits.raw.RawKey;
import io.ddbkit.traits.raw.RawProjection;
import io.ddbkit.traits.raw.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The global or the local indexes of a form. */
enum Side {
  GLOBAL,
  LOCAL;

  List<RawIndex> of(RawTable form) {
    var indexes = this == GLOBAL ? form.globalSecondaryIndexes() : form.localSecondaryIndexes();
    return indexes.orElseGet(List::of);
  }

  RawTable set(RawTable form, List<RawIndex> indexes) {
    var raw = RawTable.builder().from(form);
    return (this == GLOBAL
            ? raw.globalSecondaryIndexes(indexes)
            : raw.localSecondaryIndexes(indexes))
        .build();
  }

  /** One of the indexes changed, any of them. */
  Defect.Change one(UnaryOperator<RawIndex> change) {
    return form -> {
      var indexes = new ArrayList<>(of(form));
      if (indexes.isEmpty()) {
        return Optional.empty();
      }
      int any = Math.floorMod(form.hashCode(), indexes.size());
      indexes.set(any, change.apply(indexes.get(any)));
      return Optional.of(set(form, indexes));
    };
  }

  Defect.Change named(String name) {
    return one(index -> RawIndex.builder().from(index).indexName(name).build());
  }

  Defect.Change schema(UnaryOperator<List<RawKey>> change) {
    return one(
        index ->
            RawIndex.builder()
                .from(index)
                .keySchema(change.apply(index.keySchema().orElseThrow()))
                .build());
  }

  Defect.Change projection(RawProjection projection) {
    return one(index -> RawIndex.builder().from(index).projection(projection).build());
  }

  /** So many indexes; more are made where there are too few. */
  Defect.Change count(int count) {
    return form -> {
      if (this == LOCAL && Edits.isSimple(form)) {
        return Optional.empty();
      }
      var grown = form;
      while (of(grown).size() < count) {
        grown = plus(grown, name() + of(grown).size());
      }
      return Optional.of(set(grown, of(grown).subList(0, count))).map(Edits::onlyUsed);
    };
  }

  /** One index more, of this name, with a key of its own. */
  RawTable plus(RawTable form, String name) {
    var own = "of-" + name;
    var index = RawIndex.builder().indexName(name).projection(RawProjection.of("KEYS_ONLY"));
    if (this == GLOBAL) {
      index.keySchema(List.of(RawKey.of(own, "HASH")));
      if (!Edits.isOnDemand(form)) {
        index.provisionedThroughput(form.provisionedThroughput());
      }
    } else {
      index.keySchema(List.of(RawKey.of("pk", "HASH"), RawKey.of(own, "RANGE")));
    }
    var all = new ArrayList<>(of(form));
    all.add(index.build());
    return set(Edits.defining(form, own), all);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT) + " index";
  }
}
