package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.Key;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.VectorSearchIndex;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.List;
import java.util.Optional;

/** The call of a spec that defines an index of a bean, to be pasted: and where it defines it. */
record IndexCall(String text, Path place) {

  /** That of an index that the bean has. */
  static IndexCall of(String index, BeanParts bean) {
    return Optional.ofNullable(bean.globalIndexes.get(index))
        .map(global -> of(index, global))
        .or(() -> Optional.ofNullable(bean.localIndexes.get(index)).map(local -> of(index, local)))
        .or(() -> Optional.ofNullable(bean.vectorIndexes.get(index)).map(v -> of(index, v)))
        .orElseThrow();
  }

  private static IndexCall of(String index, GlobalIndex global) {
    var keys = then(JavaCalls.change("i"), "partitionKey", global.partitionKeys());
    var call = then(keys, "sortKey", global.sortKeys());
    return new IndexCall(call("globalIndex", index, call), CheckedTable.global(index));
  }

  private static IndexCall of(String index, LocalIndex local) {
    var call = then(JavaCalls.change("i"), "sortKey", List.of(local.sortKey()));
    return new IndexCall(call("localIndex", index, call), CheckedTable.local(index));
  }

  private static IndexCall of(String index, VectorSearchIndex vector) {
    var measured =
        JavaCalls.change("i")
            .then("vectorAttribute", vector.attribute(), vector.dimensions(), vector.distance());
    var keys = then(measured, "partitionKey", vector.partitionKeys());
    var call = then(keys, "filter", vector.filters());
    return new IndexCall(call("vectorIndex", index, call), CheckedTable.vector(index));
  }

  private static JavaCalls then(JavaCalls calls, String method, List<Key> keys) {
    var all = calls;
    for (var key : keys) {
      all = all.then(method, key.name(), key.type());
    }
    return all;
  }

  private static String call(String method, String index, JavaCalls definition) {
    return "." + method + "(" + Printable.quoted(index) + ", " + definition + ")";
  }
}
