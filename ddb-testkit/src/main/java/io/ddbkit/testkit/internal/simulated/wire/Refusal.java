package io.ddbkit.testkit.internal.simulated.wire;

/** What the service says instead of doing what it was asked for. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";
  private static final String CORAL = "com.amazon.coral.";

  private final int status;
  private final String type;
  private final transient JsonObject more;

  private Refusal(int status, String type, String text, JsonObject more) {
    super(text, null, false, false);
    this.status = status;
    this.type = type;
    this.more = more;
  }

  public int status() {
    return status;
  }

  /** The code, by which callers tell refusals apart. */
  public String code() {
    return type.substring(type.indexOf('#') + 1);
  }

  /** The answer's body. */
  public JsonObject body() {
    var body = new JsonObject().put("__type", type);
    var name = type.startsWith(CORAL + "service#Access") ? "Message" : "message";
    if (getMessage() != null && !getMessage().isEmpty()) {
      body.put(name, getMessage());
    }
    more.names().forEach(each -> body.put(each, more.get(each)));
    return body;
  }

  public static Refusal validation(String text) {
    return of(400, CORAL + "validate#ValidationException", text);
  }

  /** A ValidationException that says which values it is about. */
  public static Refusal invalid(String what) {
    return validation("One or more parameter values were invalid: " + what);
  }

  public static Refusal serialization(String text) {
    return of(400, CORAL + "service#SerializationException", text);
  }

  public static Refusal unknownOperation(String text) {
    return of(400, CORAL + "service#UnknownOperationException", text);
  }

  public static Refusal accessDenied(String text) {
    return of(400, CORAL + "service#AccessDeniedException", text);
  }

  public static Refusal throttled(String text) {
    return of(400, CORAL + "availability#ThrottlingException", text);
  }

  public static Refusal internal() {
    return of(500, CORAL + "service#InternalFailure", "");
  }

  public static Refusal inUse(String text) {
    return dynamoDb("ResourceInUseException", text);
  }

  public static Refusal notFound(String text) {
    return dynamoDb("ResourceNotFoundException", text);
  }

  public static Refusal limit(String text) {
    return dynamoDb("LimitExceededException", text);
  }

  /** An exception of DynamoDB's own model. */
  public static Refusal dynamoDb(String code, String text) {
    return of(400, DYNAMODB + code, text);
  }

  /** An exception with members of its own, such as the item that was not as expected. */
  public static Refusal dynamoDb(String code, String text, JsonObject more) {
    return new Refusal(400, DYNAMODB + code, text, more);
  }

  private static Refusal of(int status, String type, String text) {
    return new Refusal(status, type, text, new JsonObject());
  }
}
