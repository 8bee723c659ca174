package io.ddbkit.testkit.internal.simulated.feature;

import io.ddbkit.testkit.internal.simulated.wire.Json;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a policy is returned, whatever it was given in: without white space, its
 * members in one order, one value instead of a list of one, an account as the ARN of its root.
 * Measured by third parties, not stated by AWS.
 */
public final class PolicyForm {
  private static final List<String> POLICY = List.of("Version", "Id", "Statement");
  private static final List<String> STATEMENT =
      List.of(
          "Sid",
          "Effect",
          "Principal",
          "NotPrincipal",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Condition");

  private static final String OLDEST = "2008-10-17";
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  private PolicyForm() {}

  /** The policy in that form; a text that is no JSON object is left as it is. */
  public static String of(String policy) {
    return Json.read(policy).map(PolicyForm::of).map(Json::write).orElse(policy);
  }

  private static JsonObject of(JsonObject given) {
    var statement = given.get("Statement");
    if (statement == null) {
      return given;
    }
    var policy = new JsonObject().put("Version", given.text("Version").orElse(OLDEST));
    given.names().forEach(name -> policy.put(name, given.get(name)));
    return ordered(policy, POLICY)
        .put("Statement", list(statement).stream().map(PolicyForm::statement).toList());
  }

  private static @Nullable Object statement(@Nullable Object given) {
    if (!(given instanceof JsonObject members)) {
      return given;
    }
    var statement = ordered(members, STATEMENT);
    for (var name : List.of("Action", "NotAction", "Resource", "NotResource")) {
      if (statement.has(name)) {
        statement.put(name, single(statement.get(name)));
      }
    }
    for (var name : List.of("Principal", "NotPrincipal")) {
      if (statement.get(name) instanceof JsonObject principals) {
        statement.put(name, principals(principals));
      }
    }
    return statement;
  }

  private static JsonObject principals(JsonObject given) {
    var principals = new JsonObject();
    for (var kind : given.names()) {
      var all = list(given.get(kind)).stream().map(PolicyForm::principal).distinct().toList();
      principals.put(kind, single(all));
    }
    return principals;
  }

  private static @Nullable Object principal(@Nullable Object given) {
    return given instanceof String account && ACCOUNT.matcher(account).matches()
        ? "arn:aws:iam::" + account + ":root"
        : given;
  }

  private static JsonObject ordered(JsonObject given, List<String> order) {
    var ordered = new JsonObject();
    order.stream().filter(given::has).forEach(name -> ordered.put(name, given.get(name)));
    given.names().stream()
        .filter(name -> !order.contains(name))
        .forEach(name -> ordered.put(name, given.get(name)));
    return ordered;
  }

  private static @Nullable Object single(@Nullable Object value) {
    return value instanceof List<?> values && values.size() == 1 ? values.get(0) : value;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> values ? values : Collections.singletonList(value);
  }
}
