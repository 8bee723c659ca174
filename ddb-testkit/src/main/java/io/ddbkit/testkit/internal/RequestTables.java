package io.ddbkit.testkit.internal;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The tables that a request is about, by name: it names them itself, by their ARNs, as keys of a
 * batch, in the actions of a transaction, or in PartiQL.
 */
public final class RequestTables {
  private static final Set<String> NAMES = Set.of("TableName", "ResourceArn");
  private static final String BATCH = "RequestItems";
  private static final String STATEMENT = "Statement";

  private static final Pattern IN_STATEMENT =
      Pattern.compile("\\b(?:FROM|INTO|UPDATE)\\s+\"?([\\w.-]+)\"?", Pattern.CASE_INSENSITIVE);

  private static final Pattern IN_ARN = Pattern.compile("^arn:.*?:table/([^/]+)");

  private RequestTables() {}

  /** The names, each once, in the order of the request. */
  public static List<String> of(SdkPojo request) {
    return in(requireNonNull(request, "request")).distinct().toList();
  }

  /** The name of a table that is given by its name or by its ARN. */
  public static String nameOf(String table) {
    var arn = IN_ARN.matcher(requireNonNull(table, "table"));
    return arn.find() ? arn.group(1) : table;
  }

  private static Stream<String> in(SdkPojo part) {
    return part.sdkFields().stream()
        .flatMap(field -> in(field.memberName(), field.getValueOrDefault(part)));
  }

  private static Stream<String> in(String member, @Nullable Object value) {
    if (value instanceof String text) {
      return inText(member, text);
    }
    if (value instanceof Map<?, ?> tables) {
      return member.equals(BATCH)
          ? tables.keySet().stream().map(table -> nameOf(String.valueOf(table)))
          : Stream.of();
    }
    if (value instanceof Collection<?> entries) {
      return entries.stream().flatMap(entry -> in(member, entry));
    }
    return value instanceof SdkPojo part ? in(part) : Stream.of();
  }

  private static Stream<String> inText(String member, String text) {
    if (member.equals(STATEMENT)) {
      return IN_STATEMENT.matcher(text).results().map(found -> found.group(1));
    }
    return NAMES.contains(member) ? Stream.of(nameOf(text)) : Stream.of();
  }
}
