package io.ddbkit.traits.policy;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.VectorDistance;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableNaming;
import io.ddbkit.traits.json.TreeJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a service that uses a table is allowed, and nothing else. */
class TableAccessTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
  private static final TableSpec BARE =
      TableSpec.named("orders").partitionKey("id", STRING).sortKey("placed", NUMBER);
  private static final TableSpec ORDERS =
      BARE.globalIndex("by-mail", index -> index.partitionKey("mail", STRING))
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER))
          .vectorIndex("by-text", index -> index.vectorAttribute("text", 8, VectorDistance.COSINE))
          .with(Streams.on());

  private static TableAccess access() {
    return TableAccess.to(ORDERS).at(ARN);
  }

  /** The operations that are allowed, by resource. */
  private static Map<String, Set<String>> allowed(TableAccess access) {
    var allowed = new TreeMap<String, Set<String>>();
    for (var statement : statements(access)) {
      for (var resource : texts(statement.members().get("Resource"))) {
        allowed
            .computeIfAbsent(resource.replace(ARN, "T"), arn -> new TreeSet<>())
            .addAll(texts(statement.members().get("Action")));
      }
    }
    allowed.replaceAll(
        (arn, actions) -> {
          var names = new TreeSet<String>();
          actions.forEach(action -> names.add(action.replace("dynamodb:", "")));
          return names;
        });
    return allowed;
  }

  private static List<Tree.Node> statements(TableAccess access) {
    var policy = (Tree.Node) TreeJson.read(access.policy().json());
    return PolicyStatement.list(policy.members().get("Statement")).stream()
        .map(Tree.Node.class::cast)
        .toList();
  }

  private static List<String> texts(Tree value) {
    return PolicyStatement.list(value).stream().map(each -> ((Tree.Text) each).value()).toList();
  }

  @Test
  void readsItemsAndIndexes() {
    assertThat(allowed(access().read()))
        .isEqualTo(
            Map.of(
                "T", Set.of("BatchGetItem", "ConditionCheckItem", "GetItem", "Query", "Scan"),
                "T/index/*", Set.of("Query", "Scan")));
  }

  @Test
  void writesItems() {
    assertThat(allowed(access().write()))
        .isEqualTo(Map.of("T", Set.of("BatchWriteItem", "DeleteItem", "PutItem", "UpdateItem")));
  }

  @Test
  void aTableWithoutIndexesHasNone() {
    assertThat(allowed(TableAccess.to(BARE).at(ARN).readWrite())).containsOnlyKeys("T");
  }

  @Test
  void consumesTheStream() {
    assertThat(allowed(access().consumeStream()))
        .isEqualTo(
            Map.of(
                "T/stream/*", Set.of("DescribeStream", "GetRecords", "GetShardIterator"),
                "*", Set.of("ListStreams")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableAccess.to(BARE).consumeStream())
        .withMessageContaining("Streams.on()");
  }

  @Test
  void readsOneIndex() {
    assertThat(allowed(access().readIndex("by-mail")))
        .isEqualTo(Map.of("T/index/by-mail", Set.of("Query", "Scan")));
    assertThat(allowed(access().searchVectors("by-text").describe()))
        .isEqualTo(
            Map.of("T/index/by-text", Set.of("SearchVectors"), "T", Set.of("DescribeTable")));
  }

  @Test
  void anIndexThatThereIsNotIsNamedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access().readIndex("by-male"))
        .withMessage("table orders has no index by-male; it has by-mail, by-sum");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access().searchVectors("by-mail"))
        .withMessage("table orders has no vector index by-mail; it has by-text");
  }

  /** A scan returns items of every key, and the partition key of an index is another. */
  @Test
  void leadingKeysNarrowWhatHasThem() {
    var narrowed = access().readWrite().leadingKeys("${aws:PrincipalTag/tenant}", "shared#*");

    var allowed = allowed(narrowed);
    assertThat(allowed).containsOnlyKeys("T", "T/index/by-sum");
    assertThat(allowed.get("T")).contains("Query", "PutItem").doesNotContain("Scan");
    assertThat(allowed.get("T/index/by-sum")).containsExactly("Query");
    assertThat(statements(narrowed))
        .extracting(statement -> statement.members().get("Condition"))
        .containsOnly(
            TreeJson.read(
                """
                {"ForAllValues:StringLike": {"dynamodb:LeadingKeys":
                    ["${aws:PrincipalTag/tenant}", "shared#*"]},
                 "Null": {"dynamodb:LeadingKeys": "false"}}
                """));
  }

  @Test
  void leadingKeysDoNotNarrowAnIndexWithAnotherKey() {
    assertThatIllegalStateException()
        .isThrownBy(() -> access().readIndex("by-mail").leadingKeys("x").policy())
        .withMessageContaining("index by-mail has another");
    assertThat(allowed(access().readIndex("by-sum").leadingKeys("x")))
        .isEqualTo(Map.of("T/index/by-sum", Set.of("Query")));
  }

  @Test
  void leadingKeysAreNotPassedBy() {
    for (var wider : List.of(access().consumeStream(), access().searchVectors("by-text"))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> wider.read().leadingKeys("x").policy())
          .withMessageContaining("items of every key");
    }
  }

  @Test
  void anEndpointNarrowsEveryStatement() {
    assertThat(statements(access().readWrite().consumeStream().fromVpcEndpoint("vpce-1")))
        .hasSize(4)
        .extracting(statement -> statement.members().get("Condition"))
        .containsOnly(TreeJson.read("{\"StringEquals\": {\"aws:SourceVpce\": \"vpce-1\"}}"));
  }

  @Test
  void aKeyOfTheCustomerIsUsedThroughDynamoDb() {
    var spec = BARE.with(Encryption.customerManaged("1234abcd"));
    var key = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd";

    assertThat(allowed(TableAccess.to(spec).at(ARN).read()).get(key))
        .containsExactly("kms:Decrypt", "kms:DescribeKey");
    assertThat(allowed(TableAccess.to(spec).at(ARN).write()).get(key)).contains("kms:Encrypt");
    assertThat(TableAccess.to(spec).at(ARN).read().policy().json()).contains("kms:ViaService");
  }

  @Test
  void aTableIsNamedAsDynamoDbKnowsIt() {
    var spec = BARE.with(TableNaming.prefix("prod-"));

    assertThat(TableAccess.to(spec).read().policy().json())
        .contains("arn:aws:dynamodb:*:*:table/prod-orders");
    assertThat(
            TableAccess.to(spec)
                .in(new AwsPlace("us-gov-west-1", "123456789012"))
                .read()
                .policy()
                .json())
        .contains("arn:aws-us-gov:dynamodb:us-gov-west-1:123456789012:table/prod-orders");
  }

  @Test
  void nothingIsNoPolicy() {
    assertThatIllegalStateException().isThrownBy(() -> access().policy());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> access().at("orders"))
        .withMessageStartingWith("orders is no ARN of a table");
  }
}
