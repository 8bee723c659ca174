package io.ddbkit.provisioner.oracle;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.GlobalIndex;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.Units;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.TimeToLive;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/**
 * What the model says and our rules do not, and the reverse.
 *
 * <p>The bounds are the same for names of indexes (3 to 255 of a-z, A-Z, 0-9, _ . -), of key
 * attributes, of projected attributes and of the attribute of time to live (1 to 255), for the
 * attributes that one projection includes (1 to 20), for the least capacity unit (1) and for the
 * days of recovery (1 to 35).
 *
 * <p>Nothing that the model refuses passes our rules. The reverse is not so:
 *
 * <ul>
 *   <li>A table's name: 1 to 1024 characters and no pattern in the model, since an ARN may stand in
 *       its place. Ours are the naming rules of the developer guide: 3 to 255 of the same
 *       characters as an index's.
 *   <li>Capacity units: no maximum in the model. Ours is {@link Units#MOST}.
 *   <li>Maxima of request units: any number in the model, since -1 takes a maximum away. Ours are 1
 *       or more.
 *   <li>Keys: one element or more in the model, of any types and in any number. CreateTable may
 *       even lack its keys and attribute definitions. Our types allow one and one for a table, one
 *       more for a local index; our rules four and four for a global one.
 *   <li>The key of encryption: any string in the model. Ours is not blank.
 *   <li>What is counted or compared across a request: 20 global and 5 local indexes, 100 included
 *       attributes in all, unique index names, one type for an attribute, a sort key beside local
 *       indexes, throughput of known indexes. The model cannot say any of it.
 * </ul>
 */
class ModelAndRulesTest {

  /**
   * The same, said to us and to DynamoDB.
   *
   * @param what what is said
   * @param spec how it is said to us
   * @param request how it is said to DynamoDB
   */
  record Case(String what, TableSpec spec, SdkRequest request) {
    @Override
    public String toString() {
      return what;
    }

    boolean passesOurRules() {
      return spec.check().errors().isEmpty();
    }

    boolean passesTheModel() {
      return SmithyOracle.published().faults(request).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource
  void bothAllow(Case bound) {
    assertThat(bound).matches(Case::passesTheModel, "the model").matches(Case::passesOurRules);
  }

  static Stream<Case> bothAllow() {
    return Stream.of(
        tableName("abc"),
        tableName("n".repeat(255)),
        indexName("abc"),
        indexName("n".repeat(255)),
        keyName("k"),
        keyName("k".repeat(255)),
        includes(names("", 1)),
        includes(names("a".repeat(253), 20)),
        units(1),
        units(Units.MAXIMUM),
        timeToLive("t"),
        timeToLive("t".repeat(255)),
        recoveryPeriod(1),
        recoveryPeriod(35));
  }

  @ParameterizedTest
  @MethodSource
  void bothRefuse(Case fault) {
    assertThat(fault)
        .matches(c -> !c.passesTheModel(), "refused by the model")
        .matches(c -> !c.passesOurRules(), "refused by our rules");
  }

  static Stream<Case> bothRefuse() {
    return Stream.of(
        tableName(""),
        tableName("n".repeat(1025)),
        indexName("ab"),
        indexName("n".repeat(256)),
        indexName("a b"),
        keyName(""),
        keyName("k".repeat(256)),
        includes(names("", 0)),
        includes(names("", 21)),
        includes(List.of("")),
        includes(List.of("a".repeat(256))),
        units(0),
        timeToLive(""),
        timeToLive("t".repeat(256)),
        recoveryPeriod(0),
        recoveryPeriod(36));
  }

  @ParameterizedTest
  @MethodSource
  void onlyOurRulesRefuse(Case fault) {
    assertThat(fault)
        .matches(Case::passesTheModel, "allowed by the model")
        .matches(c -> !c.passesOurRules(), "refused by our rules");
  }

  static Stream<Case> onlyOurRulesRefuse() {
    return Stream.of(
        tableName("ab"),
        tableName("n".repeat(256)),
        tableName("a b"),
        tableName("arn:aws:dynamodb:us-east-1:123456789012:table/orders"),
        indexName("abc\n"),
        units(Units.MAXIMUM + 1),
        maxima(0),
        encryption(" "),
        partitionKeys(5),
        globalIndexes(21),
        localIndexes(6));
  }

  private static Case tableName(String name) {
    return new Case(
        "table name " + shown(name),
        TableSpec.named(name).partitionKey("id", STRING),
        create(request -> request.tableName(name)));
  }

  private static Case indexName(String name) {
    return new Case(
        "index name " + shown(name),
        orders().globalIndex(name, index -> index.partitionKey("mail", STRING)),
        create(request -> request.globalSecondaryIndexes(global(name, "mail"))));
  }

  private static Case keyName(String name) {
    return new Case(
        "key attribute " + shown(name),
        TableSpec.named("orders").partitionKey(name, STRING),
        create(request -> request.keySchema(key(name, KeyType.HASH))));
  }

  private static Case includes(List<String> names) {
    return new Case(
        names.size()
            + " included, as "
            + names.stream().limit(1).map(ModelAndRulesTest::shown).toList(),
        orders()
            .globalIndex(
                "by-mail",
                index ->
                    index.partitionKey("mail", STRING).projecting(names.toArray(String[]::new))),
        create(
            request ->
                request.globalSecondaryIndexes(
                    global("by-mail", "mail").toBuilder()
                        .projection(
                            p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes(names))
                        .build())));
  }

  private static Case units(long units) {
    return new Case(
        units + " units",
        orders().provisioned(units, units),
        create(
            request ->
                request.provisionedThroughput(
                    t -> t.readCapacityUnits(units).writeCapacityUnits(units))));
  }

  private static Case maxima(long maximum) {
    return new Case(
        "at most " + maximum,
        orders().billing(Billing.onDemand(maximum, maximum)),
        create(
            request ->
                request.onDemandThroughput(
                    t -> t.maxReadRequestUnits(maximum).maxWriteRequestUnits(maximum))));
  }

  private static Case encryption(String key) {
    return with(
        Encryption.customerManaged(key),
        create(request -> request.sseSpecification(s -> s.enabled(true).kmsMasterKeyId(key))));
  }

  private static Case timeToLive(String attribute) {
    return with(
        TimeToLive.on(attribute),
        UpdateTimeToLiveRequest.builder()
            .tableName("orders")
            .timeToLiveSpecification(t -> t.enabled(true).attributeName(attribute))
            .build());
  }

  private static Case recoveryPeriod(int days) {
    return with(
        Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(days)),
        UpdateContinuousBackupsRequest.builder()
            .tableName("orders")
            .pointInTimeRecoverySpecification(
                p -> p.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(days))
            .build());
  }

  private static Case partitionKeys(int count) {
    UnaryOperator<GlobalIndex> keys =
        index -> {
          var more = index;
          for (var name : names("k", count)) {
            more = more.partitionKey(name, STRING);
          }
          return more;
        };
    return new Case(
        count + " partition keys",
        orders().globalIndex("by-all", keys),
        create(
            request ->
                request.globalSecondaryIndexes(
                    global("by-all", names("k", count).toArray(String[]::new)))));
  }

  private static Case globalIndexes(int count) {
    var spec = orders();
    for (var name : names("by-", count)) {
      spec = spec.globalIndex(name, index -> index.partitionKey("mail", STRING));
    }
    var indexes = names("by-", count).stream().map(name -> global(name, "mail")).toList();
    return new Case(
        count + " global indexes", spec, create(r -> r.globalSecondaryIndexes(indexes)));
  }

  private static Case localIndexes(int count) {
    var spec = orders().sortKey("at", NUMBER);
    for (var name : names("by-", count)) {
      spec = spec.localIndex(name, LocalIndex.sortedBy("mail", STRING));
    }
    var indexes = names("by-", count).stream().map(ModelAndRulesTest::local).toList();
    return new Case(count + " local indexes", spec, create(r -> r.localSecondaryIndexes(indexes)));
  }

  private static Case with(Trait trait, SdkRequest request) {
    return new Case(trait.type() + " " + shown(trait.toString()), orders().with(trait), request);
  }

  private static String shown(String text) {
    return text.length() < 60 ? "\"" + text + "\"" : "of " + text.length() + " characters";
  }

  private static TableSpec orders() {
    return TableSpec.named("orders").partitionKey("id", STRING);
  }

  private static CreateTableRequest create(Consumer<CreateTableRequest.Builder> part) {
    var request =
        CreateTableRequest.builder().tableName("orders").keySchema(key("id", KeyType.HASH));
    part.accept(request);
    return request.build();
  }

  private static GlobalSecondaryIndex global(String name, String... keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(Stream.of(keys).map(key -> key(key, KeyType.HASH)).toList())
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }

  private static LocalSecondaryIndex local(String name) {
    return LocalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key("id", KeyType.HASH), key("mail", KeyType.RANGE))
        .projection(p -> p.projectionType(ProjectionType.ALL))
        .build();
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static List<String> names(String begin, int count) {
    return IntStream.range(0, count).mapToObj(i -> begin + (10 + i)).toList();
  }
}
