package io.ddbkit.provisioner.bean;

import io.ddbkit.spec.Key;
import io.ddbkit.spec.text.JavaCalls;
import io.ddbkit.spec.text.Printable;
import io.ddbkit.spec.trait.Path;
import java.util.List;

/** The call of a spec that defines an index of a bean, to be pasted: and where it defines it. */
record IndexCall(String text, Path place) {

  static IndexCall of(String index, BeanParts bean) {
    if (bean.globalIndexes.containsKey(index)) {
      var global = bean.globalIndexes.get(index);
      var keys = then(JavaCalls.change("i"), "partitionKey", global.partitionKeys());
      var call = then(keys, "sortKey", global.sortKeys());
      return new IndexCall(call("globalIndex", index, call), CheckedTable.global(index));
    }
    if (bean.localIndexes.containsKey(index)) {
      var local = List.of(bean.localIndexes.get(index).sortKey());
      var call = then(JavaCalls.change("i"), "sortKey", local);
      return new IndexCall(call("localIndex", index, call), CheckedTable.local(index));
    }
    return vector(index, bean);
  }

  private static IndexCall vector(String index, BeanParts bean) {
    var vector = bean.vectorIndexes.get(index);
    var measured =
        JavaCalls.change("i")
            .then("vectorAttribute", vector.attribute(), vector.dimensions(), vector.distance());
    var call =
        then(then(measured, "partitionKey", vector.partitionKeys()), "filter", vector.filters());
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
