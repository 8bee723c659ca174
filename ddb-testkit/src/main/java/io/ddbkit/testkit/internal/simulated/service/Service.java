package io.ddbkit.testkit.internal.simulated.service;

import io.ddbkit.testkit.internal.simulated.realm.Realm;
import io.ddbkit.testkit.internal.simulated.shape.Shapes;
import io.ddbkit.testkit.internal.simulated.wire.Json;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A service: its operations, and the steps that come before each of them. The first step that finds
 * something answers alone: is there such an operation, does the request have its types, may the
 * caller, are there not too many calls, is the table's name one, does the model allow it.
 */
public final class Service {
  /** The only operation with a table's name that may be left out. */
  private static final Set<String> NAME_IS_OPTIONAL =
      Set.of("ListContributorInsights", "ListStreams");

  private static final Shapes SHAPES = Shapes.all();

  private final Map<String, Operation> operations;

  public Service(Collection<Operation> operations) {
    this.operations =
        operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
  }

  public Set<String> operations() {
    return operations.keySet();
  }

  /**
   * Answers a call.
   *
   * @throws Refusal if it is refused
   */
  public JsonObject answer(Realm realm, String name, String body) {
    var operation = operations.get(name);
    if (operation == null) {
      throw NotOffered.operation(name);
    }
    var request = Json.read(body).orElseThrow(() -> Refusal.serialization(""));
    SHAPES.requireTypes(name, request);
    requirePermission(realm, name, request);
    Throttle.require(realm, operation);
    if (SHAPES.hasTableName(name) && !NAME_IS_OPTIONAL.contains(name)) {
      Names.require(request);
    }
    SHAPES.requireConstraints(name, request);
    NotOffered.requireNone(request);
    return operation.handler().answer(realm, request);
  }

  private static void requirePermission(Realm realm, String operation, JsonObject request) {
    if (realm.denials().isDenied(operation)) {
      throw denied(realm, operation, request);
    }
  }

  /** That the caller has no permission, in IAM's words. */
  public static Refusal denied(Realm realm, String operation, JsonObject request) {
    return Refusal.accessDenied(
        ("User: arn:aws:iam::%s:user/simulated is not authorized to perform: dynamodb:%s on"
                + " resource: %s because no identity-based policy allows the dynamodb:%s action")
            .formatted(Realm.ACCOUNT, operation, resource(realm, request), operation));
  }

  private static String resource(Realm realm, JsonObject request) {
    return request
        .text("TableName")
        .map(name -> name.startsWith("arn:") ? name : realm.arn(name))
        .or(() -> request.text("ResourceArn"))
        .orElse(realm.arn("*"));
  }
}
