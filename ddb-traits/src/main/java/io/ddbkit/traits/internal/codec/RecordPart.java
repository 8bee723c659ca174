package io.ddbkit.traits.internal.codec;

import io.ddbkit.spec.reflect.RecordType.Component;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A component of a record.
 *
 * @param name its name in documents
 * @param component what it is in the record
 * @param meant what is meant where it is left out, if its type leaves that open
 * @param standIn what stands for it where it cannot be read
 */
record RecordPart(
    String name, Component component, Optional<Object> meant, Optional<Object> standIn) {

  /** AWS writes its acronyms in capitals, and begins all other names with one. */
  private static final Pattern INITIAL = Pattern.compile("^(sse|kms|.)");

  static RecordPart of(
      Component component, boolean aws, Map<String, Object> meant, Map<String, Object> standIns) {
    var name = component.name();
    return new RecordPart(
        aws ? awsName(name) : name,
        component,
        Optional.ofNullable(meant.get(name)),
        Optional.ofNullable(standIns.get(name)));
  }

  private static String awsName(String name) {
    return INITIAL.matcher(name).replaceFirst(first -> first.group().toUpperCase(Locale.ROOT));
  }

  Codec codec() {
    return Codec.of(component.type());
  }

  Optional<Object> unsaid() {
    return meant.or(codec()::unsaid);
  }

  Object of(Object value) {
    return Objects.requireNonNull(component.of(value), () -> name + " of " + value);
  }

  Optional<Object> read(Map<String, Tree> members, DocumentPlace at) {
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
