package io.ddbkit.spec;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Specs, for tests, each with one thing that matters. */
final class Specs {
  private Specs() {}

  static TableSpec named(String name) {
    return TableSpec.named(name).partitionKey("id", STRING);
  }

  static TableSpec keyed(String attribute) {
    return TableSpec.named("orders").partitionKey(attribute, STRING);
  }

  static TableSpec orders() {
    return named("orders");
  }

  static TableSpec sorted() {
    return orders().sortKey("at", NUMBER);
  }

  static TableSpec global(String name, UnaryOperator<GlobalIndex> index) {
    return orders().globalIndex(name, index);
  }

  static GlobalIndex mail(GlobalIndex index) {
    return index.partitionKey("mail", STRING);
  }

  static TableSpec vector(
      String name, Function<VectorSearchIndex.Unmeasured, VectorSearchIndex> index) {
    return orders().vectorIndex(name, index);
  }

  static VectorSearchIndex text(VectorSearchIndex.Unmeasured index) {
    return index.vectorAttribute("text", 3, VectorDistance.COSINE);
  }

  static TableSpec manyVectors(int count) {
    return IntStream.range(0, count)
        .boxed()
        .reduce(orders(), (spec, n) -> spec.vectorIndex("by-" + n, Specs::text), (a, b) -> b);
  }

  static LocalIndex byTotal() {
    return LocalIndex.sortedBy("total", NUMBER);
  }

  static UnaryOperator<GlobalIndex> partitions(int count) {
    return index ->
        IntStream.range(0, count)
            .boxed()
            .reduce(index, (i, n) -> i.partitionKey("p" + n, STRING), (a, b) -> b);
  }

  static UnaryOperator<GlobalIndex> sorts(int count) {
    return index ->
        IntStream.range(0, count)
            .boxed()
            .reduce(mail(index), (i, n) -> i.sortKey("s" + n, STRING), (a, b) -> b);
  }

  static UnaryOperator<GlobalIndex> including(int count) {
    return index ->
        mail(index)
            .projecting(IntStream.range(0, count).mapToObj(n -> "a" + n).toArray(String[]::new));
  }

  static TableSpec including(int indexes, int attributes) {
    return IntStream.range(0, indexes)
        .boxed()
        .reduce(orders(), (s, n) -> s.globalIndex("by-" + n, including(attributes)), (a, b) -> b);
  }

  static TableSpec manyGlobals(int count) {
    return IntStream.range(0, count)
        .boxed()
        .reduce(orders(), (s, n) -> s.globalIndex("by-" + n, Specs::mail), (a, b) -> b);
  }

  static TableSpec manyLocals(int count) {
    return IntStream.range(0, count)
        .boxed()
        .reduce(sorted(), (s, n) -> s.localIndex("by-" + n, byTotal()), (a, b) -> b);
  }

  static TableSpec provisionedIndex(String name, long read) {
    return global("by-mail", Specs::mail)
        .billing(
            new Billing.Provisioned(
                Optional.of(Units.fixed(1)),
                Optional.of(Units.fixed(1)),
                Map.of(name, Billing.Throughput.of(read, 1))));
  }

  static TableSpec onDemandIndex(String name, long read) {
    var maxima = Billing.Maxima.of().read(read);
    return global("by-mail", Specs::mail)
        .billing(new Billing.OnDemand(Optional.empty(), Optional.empty(), Map.of(name, maxima)));
  }
}
