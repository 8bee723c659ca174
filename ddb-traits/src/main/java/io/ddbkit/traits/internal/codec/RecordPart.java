package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A component of a record.
 *
 * @param name its name in documents
 * @param accessor what reads it
 * @param type its type
 * @param meant what is meant where it is left out, if its type leaves that open
 * @param standIn what stands for it where it cannot be read
 */
record RecordPart(
    String name, Method accessor, Type type, Optional<Object> meant, Optional<Object> standIn) {

  /** AWS writes its acronyms in capitals, and begins all other names with one. */
  private static final Pattern INITIAL = Pattern.compile("^(sse|kms|.)");

  static RecordPart of(
      RecordComponent component,
      boolean aws,
      Map<String, Object> meant,
      Map<String, Object> standIns) {
    var accessor = component.getAccessor();
    accessor.setAccessible(true); // the record may be package-private
    var name = component.getName();
    return new RecordPart(
        aws ? awsName(name) : name,
        accessor,
        component.getGenericType(),
        Optional.ofNullable(meant.get(name)),
        Optional.ofNullable(standIns.get(name)));
  }

  private static String awsName(String name) {
    return INITIAL.matcher(name).replaceFirst(first -> first.group().toUpperCase(Locale.ROOT));
  }

  Codec codec() {
    return Codec.of(type);
  }

  Optional<Object> unsaid() {
    return meant.or(codec()::unsaid);
  }

  Object of(Object value) {
    try {
      return Objects.requireNonNull(accessor.invoke(value), () -> name + " of " + value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + name + " of " + value, e);
    }
  }

  Optional<Object> read(Map<String, Tree> members, Place at) {
    var member = members.get(name);
    if (member == null) {
      return unsaid()
          .or(() -> at.component(name).missing(codec().expects(), example()))
          .or(() -> standIn);
    }
    return codec().read(member, at.component(name)).or(this::unsaid).or(() -> standIn);
  }

  private String example() {
    return '"' + name + "\": " + TreeJson.line(codec().example(Optional.empty()));
  }
}
