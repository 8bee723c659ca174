package io.ddbkit.testkit.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.testkit.internal.simulated.wire.Json;
import io.ddbkit.testkit.internal.simulated.wire.JsonObject;
import io.ddbkit.testkit.internal.simulated.wire.WireRequest;
import io.ddbkit.testkit.internal.simulated.world.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How CreateTable words what it refuses, as public conformance suites and authors of emulators
 * captured it from real DynamoDB. A request is said as what differs from one that is fine.
 */
class CreateTableRefusalsTest {
  private static final String KEY = "'KeySchema':[{'AttributeName':'id','KeyType':'HASH'}]";
  private static final String DEFINED =
      "'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'}]";
  private static final String BOTH =
      "'AttributeDefinitions':[{'AttributeName':'id','AttributeType':'S'},"
          + "{'AttributeName':'n','AttributeType':'N'}]";
  private static final String SORTED =
      BOTH
          + ",'KeySchema':[{'AttributeName':'id','KeyType':'HASH'},"
          + "{'AttributeName':'n','KeyType':'RANGE'}]";
  private static final String ON_DEMAND = "'BillingMode':'PAY_PER_REQUEST'";
  private static final String FINE = "'TableName':'orders'," + KEY + "," + DEFINED + ",";
  private static final String P = "One or more parameter values were invalid: ";

  private static JsonObject answer(String operation, String json) {
    var world = new World(Account.PUNCTUAL, 0);
    var body = "{" + json.replace('\'', '"') + "}";
    return Json.read(
            world
                .answer(new WireRequest("DynamoDB_20120810", operation, "key", "us-east-1", body))
                .body())
        .orElseThrow();
  }

  private static void assertRefused(String json, String text) {
    var answer = answer("CreateTable", json.replace('`', '\''));

    assertThat(answer.text("__type")).hasValue("com.amazon.coral.validate#ValidationException");
    assertThat(answer.text("message")).hasValue(text.replace('`', '\''));
  }

  /** The name is judged first, and alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          `KeySchema`:[]                      | The parameter `TableName` is required but was not present in the request
          `TableName`:`ab`,`KeySchema`:[]     | 1 validation error detected: Value `ab` at `tableName` failed to satisfy constraint: Member must have length greater than or equal to 3
          `TableName`:``,`KeySchema`:[]       | 1 validation error detected: Value `` at `tableName` failed to satisfy constraint: Member must have length greater than or equal to 3
          `TableName`:`a b`,`KeySchema`:[]    | 1 validation error detected: Value `a b` at `tableName` failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+
          """)
  void theNameIsJudgedFirstAndAlone(String request, String text) {
    assertRefused(request, text);
  }

  /** What the model does not allow is told all together. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          `TableName`:`orders` | 2 validation errors detected: Value null at `attributeDefinitions` failed to satisfy constraint: Member must not be null; Value null at `keySchema` failed to satisfy constraint: Member must not be null
          `TableName`:`orders`,`AttributeDefinitions`:[{`AttributeName`:`id`,`AttributeType`:`X`}],`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}] | 1 validation error detected: Value `X` at `attributeDefinitions.1.member.attributeType` failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]
          `TableName`:`orders`,`AttributeDefinitions`:[{`AttributeName`:`id`,`AttributeType`:`S`}],`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`INVALID`}],`BillingMode`:`FREE` | 2 validation errors detected: Value `INVALID` at `keySchema.1.member.keyType` failed to satisfy constraint: Member must satisfy enum value set: [HASH, RANGE]; Value `FREE` at `billingMode` failed to satisfy constraint: Member must satisfy enum value set: [PROVISIONED, PAY_PER_REQUEST]
          `TableName`:`orders`,`AttributeDefinitions`:[],`KeySchema`:[] | 1 validation error detected: Value `[]` at `keySchema` failed to satisfy constraint: Member must have length greater than or equal to 1
          `TableName`:`orders`,`AttributeDefinitions`:[],`KeySchema`:[{`AttributeName`:`a`,`KeyType`:`HASH`},{`AttributeName`:`b`,`KeyType`:`RANGE`},{`AttributeName`:`c`,`KeyType`:`RANGE`}] | 1 validation error detected: Value `[KeySchemaElement(attributeName=a, keyType=HASH), KeySchemaElement(attributeName=b, keyType=RANGE), KeySchemaElement(attributeName=c, keyType=RANGE)]` at `keySchema` failed to satisfy constraint: Member must have length less than or equal to 2
          """)
  void whatTheModelDoesNotAllowIsToldTogether(String request, String text) {
    assertRefused(request, text);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1"})
  void unitsAreAtLeastOne(String units) {
    assertRefused(
        FINE
            + "'ProvisionedThroughput':{'ReadCapacityUnits':%1$s,'WriteCapacityUnits':%1$s}"
                .formatted(units),
        ("2 validation errors detected: Value '%1$s' at"
                + " 'provisionedThroughput.writeCapacityUnits' failed to satisfy constraint: Member"
                + " must have value greater than or equal to 1; Value '%1$s' at"
                + " 'provisionedThroughput.readCapacityUnits' failed to satisfy constraint: Member"
                + " must have value greater than or equal to 1")
            .formatted(units));
  }

  /** Then the service's own conditions, of which the first that does not hold is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          `BillingMode`:`PAY_PER_REQUEST`,`ProvisionedThroughput`:{`ReadCapacityUnits`:1,`WriteCapacityUnits`:1} | Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST
          `TableClass`:`STANDARD` | ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED
          `BillingMode`:`PAY_PER_REQUEST`,`LocalSecondaryIndexes`:[] | List of LocalSecondaryIndexes is empty
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[] | List of GlobalSecondaryIndexes is empty
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-n`,`KeySchema`:[{`AttributeName`:`n`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`ALL`}}] | Some index key attributes are not defined in AttributeDefinitions. Keys: [n], AttributeDefinitions: [id]
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{}}] | Unknown ProjectionType: null
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`ALL`,`NonKeyAttributes`:[`a`]}}] | ProjectionType is ALL, but NonKeyAttributes is specified
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`INCLUDE`}}] | ProjectionType is INCLUDE, but NonKeyAttributes is not specified
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`INCLUDE`,`NonKeyAttributes`:[]}}] | NonKeyAttributes must not be empty
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`ALL`}},{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`ALL`}}] | Duplicate index name: by-id
          `BillingMode`:`PAY_PER_REQUEST`,`GlobalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`ALL`},`ProvisionedThroughput`:{`ReadCapacityUnits`:1,`WriteCapacityUnits`:1}}] | ProvisionedThroughput should not be specified for index: by-id when BillingMode is PAY_PER_REQUEST
          `BillingMode`:`PAY_PER_REQUEST`,`LocalSecondaryIndexes`:[{`IndexName`:`by-id`,`KeySchema`:[{`AttributeName`:`id`,`KeyType`:`HASH`}],`Projection`:{`ProjectionType`:`ALL`}}] | Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex
          `BillingMode`:`PAY_PER_REQUEST`,`StreamSpecification`:{`StreamEnabled`:false,`StreamViewType`:`NEW_IMAGE`} | Table is being created with a stream disabled, UpdateViewType should not be specified
          `ProvisionedThroughput`:{`ReadCapacityUnits`:1,`WriteCapacityUnits`:1},`OnDemandThroughput`:{`MaxReadRequestUnits`:1} | MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.
          `BillingMode`:`PAY_PER_REQUEST`,`OnDemandThroughput`:{`MaxReadRequestUnits`:0} | Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range
          """)
  void theServiceHasConditionsOfItsOwn(String request, String text) {
    assertRefused(FINE + request, P + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [{`AttributeName`:`id`,`KeyType`:`RANGE`}] | Invalid KeySchema: The first KeySchemaElement is not a HASH key type
          [{`AttributeName`:`id`,`KeyType`:`HASH`},{`AttributeName`:`n`,`KeyType`:`HASH`}] | Invalid KeySchema: The second KeySchemaElement is not a RANGE key type
          [{`AttributeName`:`id`,`KeyType`:`HASH`},{`AttributeName`:`id`,`KeyType`:`RANGE`}] | Both the Hash Key and the Range Key element in the KeySchema have the same name
          """)
  void aKeyHasAnOrder(String keys, String text) {
    assertRefused("'TableName':'orders'," + BOTH + ",'KeySchema':" + keys + "," + ON_DEMAND, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [{`AttributeName`:`id`,`KeyType`:`HASH`}] | Index KeySchema does not have a range key for index: by-n
          [{`AttributeName`:`n`,`KeyType`:`HASH`},{`AttributeName`:`id`,`KeyType`:`RANGE`}] | Index KeySchema does not have the same leading hash key as table KeySchema for index: by-n. index hash key: n, table hash key: id
          """)
  void aLocalIndexSharesThePartitionKey(String keys, String text) {
    assertRefused(
        "'TableName':'orders',"
            + SORTED
            + ","
            + ON_DEMAND
            + ",'LocalSecondaryIndexes':[{'IndexName':'by-n','KeySchema':"
            + keys
            + ",'Projection':{'ProjectionType':'ALL'}}]",
        P + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          `TableName`:1                       | NUMBER_VALUE cannot be converted to String
          `TableName`:1.5                     | DECIMAL_VALUE cannot be converted to String
          `TableName`:true                    | TRUE_VALUE cannot be converted to String
          `TableName`:[]                      | Unrecognized collection type class java.lang.String
          `TableName`:{}                      | Start of structure or map found where not expected
          `DeletionProtectionEnabled`:`true`  | Unexpected token received from parser
          `DeletionProtectionEnabled`:1       | NUMBER_VALUE cannot be converted to Boolean
          `KeySchema`:`id`                    | Unexpected field type
          `ProvisionedThroughput`:[]          | Unrecognized collection type class com.amazonaws.dynamodb.v20120810.ProvisionedThroughput
          `ProvisionedThroughput`:{`ReadCapacityUnits`:`1`} | STRING_VALUE cannot be converted to Long
          """)
  void whatHasAnotherTypeCannotBeRead(String request, String text) {
    var answer = answer("CreateTable", request.replace('`', '\''));

    assertThat(answer.text("__type")).hasValue("com.amazon.coral.service#SerializationException");
    assertThat(answer.text("message")).hasValue(text);
  }

  @ParameterizedTest
  @CsvSource({"'TableName':", "'TableName':'a'}{", "nonsense"})
  void whatIsNoJsonCannotBeRead(String request) {
    assertThat(answer("CreateTable", request).text("__type"))
        .hasValue("com.amazon.coral.service#SerializationException");
  }
}
