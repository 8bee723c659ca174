package io.ddbkit.testkit.internal.local;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The tables that a request names: itself, as keys of a batch, or in entries of a transaction. */
final class TableNames {
  private static final String NAME = "TableName";
  private static final String BATCH = "RequestItems";
  private static final String OF_AN_ARN = ":table/";

  private TableNames() {}

  static List<String> of(SdkPojo request) {
    return in(request).map(TableNames::withoutArn).distinct().toList();
  }

  private static Stream<String> in(SdkPojo request) {
    return request.sdkFields().stream()
        .flatMap(field -> in(field.memberName(), field.getValueOrDefault(request)));
  }

  private static Stream<String> in(String member, @Nullable Object value) {
    if (value instanceof String name) {
      return member.equals(NAME) ? Stream.of(name) : Stream.of();
    }
    if (value instanceof Map<?, ?> tables) {
      return member.equals(BATCH) ? tables.keySet().stream().map(String::valueOf) : Stream.of();
    }
    if (value instanceof Collection<?> entries) {
      return entries.stream().flatMap(entry -> in(member, entry));
    }
    return value instanceof SdkPojo entry ? in(entry) : Stream.of();
  }

  /** AWS takes a table's ARN wherever it takes its name. */
  private static String withoutArn(String name) {
    var start = name.indexOf(OF_AN_ARN);
    return start < 0 ? name : name.substring(start + OF_AN_ARN.length());
  }
}
