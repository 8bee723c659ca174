package io.ddbkit.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.testkit.engine.Middleman.Answer;
import io.ddbkit.testkit.engine.Middleman.Rule;
import io.ddbkit.testkit.internal.Provisioned;
import io.ddbkit.testkit.internal.probe.ProbeSight;
import io.ddbkit.testkit.internal.probe.ProbedSetting;
import io.ddbkit.testkit.internal.space.Clients;
import io.ddbkit.traits.ContributorInsights;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.KinesisDestination;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ResourcePolicy;
import io.ddbkit.traits.StorageClass;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.TableTags;
import io.ddbkit.traits.TableWarmThroughput;
import io.ddbkit.traits.TimeToLive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** What is learnt of endpoints that refuse and forget, and that nothing is left there. */
@Timeout(120)
class EndpointProbeTest {
  /** DynamoDB Local's own limits, as far as ddbkit provisions anything beyond. */
  private static final Set<Setting<?>> OF_LOCAL =
      Set.of(
          CoreSettings.VECTOR_INDEXES,
          Protection.RECOVERY,
          Encryption.ENCRYPTION,
          ContributorInsights.CONTRIBUTOR_INSIGHTS,
          KinesisDestination.KINESIS_DESTINATION,
          ResourcePolicy.RESOURCE_POLICY,
          TableTags.TAGS,
          StorageClass.STORAGE_CLASS,
          TableWarmThroughput.WARM_THROUGHPUT);

  @AutoClose private final PlainLocal local = new PlainLocal("127.0.0.1", 0, true);
  @AutoClose private final Middleman middleman = new Middleman(local.endpoint());

  EndpointProbeTest() throws Exception {}

  private Map<Setting<?>, String> unsupportedSettings(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("ddbkit.engine", "endpoint");
    settings.put("ddbkit.endpoint", middleman.endpoint().toString());
    settings.putIfAbsent("ddbkit.endpoint.deadline", "PT5S");
    try (var engine = Engines.start(EngineSettings.of(settings))) {
      return engine.unsupportedSettings();
    }
  }

  private Map<Setting<?>, String> unsupportedSettings() {
    return unsupportedSettings(Map.of());
  }

  private List<String> tables() {
    var connection = Connection.to(local.endpoint(), Region.US_EAST_1, "any", "any");
    try (var dynamoDb = new Clients(connection).dynamoDb()) {
      return dynamoDb.listTables().tableNames();
    }
  }

  private static Set<Setting<?>> and(Setting<?>... more) {
    var all = new HashSet<Setting<?>>(OF_LOCAL);
    all.addAll(Set.of(more));
    return all;
  }

  @Test
  void findsWhatWasMeasuredOfDynamoDbLocal() {
    var measured = new HashSet<>(LocalLimits.settings().keySet());
    measured.retainAll(Provisioned.settings());

    assertThat(unsupportedSettings().keySet()).isEqualTo(measured);
    assertThat(tables()).isEmpty();
    assertThat(middleman.calls()).hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void tellsWhatDynamoDbLocalSaysToOperationsThatItLacks() {
    var here = unsupportedSettings();

    assertThat(here.get(ContributorInsights.CONTRIBUTOR_INSIGHTS))
        .startsWith("this endpoint refuses dynamodb:DescribeContributorInsights: UnknownOperation");
    assertThat(here.get(ResourcePolicy.RESOURCE_POLICY))
        .startsWith("this endpoint refuses dynamodb:GetResourcePolicy: UnknownOperation");
    assertThat(here.get(KinesisDestination.KINESIS_DESTINATION))
        .startsWith(
            "this endpoint refuses dynamodb:DescribeKinesisStreamingDestination: UnknownOperation");
  }

  @Test
  void hasSomethingToAskForEverySettingThatHasAHandler() {
    var nothing = new ProbeSight(Map.of(), Map.of());
    var unasked =
        Provisioned.settings().stream()
            .filter(setting -> !setting.equals(CoreSettings.PRIMARY_KEY))
            .filter(setting -> ProbedSetting.of(setting, nothing).isEmpty());

    assertThat(unasked).isEmpty();
  }

  static Stream<Arguments> members() {
    return Stream.of(
        Arguments.of("StreamSpecification", Streams.STREAM),
        Arguments.of("DeletionProtectionEnabled", Protection.DELETION_PROTECTION),
        Arguments.of("LocalSecondaryIndexes", CoreSettings.LOCAL_INDEXES),
        Arguments.of("GlobalSecondaryIndexes", CoreSettings.GLOBAL_INDEXES));
  }

  @ParameterizedTest
  @MethodSource("members")
  void learnsWhatIsAcceptedAndForgotten(String member, Setting<?> setting) {
    middleman.on("DescribeTable", call -> new Answer(200, without(member, call.goOn().body())));

    assertThat(unsupportedSettings())
        .containsEntry(setting, "this endpoint accepts it and ignores it")
        .containsOnlyKeys(and(setting));
    assertThat(tables()).isEmpty();
  }

  /** As if the service had never heard of the member. */
  private static String without(String member, String json) {
    return json.replace("\"" + member + "\"", "\"Of" + member + "NobodyKnows\"");
  }

  @Test
  void learnsThatTimeToLiveIsForgotten() {
    middleman.on(
        "DescribeTimeToLive",
        call -> Answer.json("{\"TimeToLiveDescription\":{\"TimeToLiveStatus\":\"DISABLED\"}}"));

    assertThat(unsupportedSettings())
        .containsEntry(TimeToLive.TIME_TO_LIVE, "this endpoint accepts it and ignores it");
  }

  @Test
  void learnsThatSomethingIsHeld() {
    var on = new AtomicInteger();
    middleman.on(
        "UpdateContinuousBackups",
        call -> {
          on.incrementAndGet();
          return Answer.json("{\"ContinuousBackupsDescription\":{}}");
        });
    middleman.on(
        "DescribeContinuousBackups",
        call ->
            Answer.json(
                ("{\"ContinuousBackupsDescription\":{\"ContinuousBackupsStatus\":\"ENABLED\","
                        + "\"PointInTimeRecoveryDescription\":{\"PointInTimeRecoveryStatus\":\"%s\"}}}")
                    .formatted(on.get() == 0 ? "DISABLED" : "ENABLED")));

    assertThat(unsupportedSettings()).doesNotContainKey(Protection.RECOVERY);
  }

  /** Tags are seen late, so that one look proves nothing. */
  @Test
  void looksAgainAtWhatIsSeenLate() {
    var looks = new AtomicInteger();
    middleman.on(
        "ListTagsOfResource",
        call ->
            Answer.json(
                looks.incrementAndGet() <= 3
                    ? "{\"Tags\":[]}"
                    : "{\"Tags\":[{\"Key\":\"team\",\"Value\":\"orders\"}]}"));

    assertThat(unsupportedSettings()).doesNotContainKey(TableTags.TAGS);
  }

  @Test
  void learnsThatTagsAreForgotten() {
    middleman.on("ListTagsOfResource", call -> Answer.json("{\"Tags\":[]}"));

    assertThat(unsupportedSettings(Map.of("ddbkit.endpoint.deadline", "PT2S")))
        .containsEntry(TableTags.TAGS, "this endpoint accepts it and ignores it");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500, 501})
  void learnsThatAnOperationIsNotThere(int status) {
    middleman.on("UpdateTimeToLive", call -> Answer.html(status));

    assertThat(unsupportedSettings())
        .containsEntry(
            TimeToLive.TIME_TO_LIVE,
            "this endpoint refuses dynamodb:UpdateTimeToLive: HTTP status "
                + status
                + " without an AWS error code");
    assertThat(tables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DescribeTimeToLive, timeToLive", "UpdateTimeToLive, timeToLive"})
  void learnsThatAnOperationHasAnErrorOfItsOwn(String operation, String setting) {
    middleman.on(operation, call -> Answer.refusal("UnknownOperationException"));

    assertThat(unsupportedSettings())
        .hasEntrySatisfying(
            TimeToLive.TIME_TO_LIVE,
            why ->
                assertThat(why)
                    .contains("refuses dynamodb:" + operation)
                    .contains("UnknownOperationException"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Middleman.HTML, "", "{}", "{\"TimeToLiveDescription\":{}}"})
  void anAnswerThatCannotBeReadIsNone(String body) {
    middleman.on("DescribeTimeToLive", call -> Answer.json(body));

    assertThat(unsupportedSettings()).containsOnlyKeys(and(TimeToLive.TIME_TO_LIVE));
    assertThat(tables()).isEmpty();
  }

  @Test
  void waitsForAnswersThatMayComeYet() {
    var calls = new AtomicInteger();
    middleman.on(
        "UpdateTimeToLive", call -> calls.incrementAndGet() <= 5 ? Answer.html(503) : call.goOn());

    assertThat(unsupportedSettings().keySet()).isEqualTo(OF_LOCAL);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("StreamSpecification", Streams.STREAM, Answer.refusal("ValidationException")),
        Arguments.of("SSESpecification", Encryption.ENCRYPTION, Answer.html(500)),
        Arguments.of("LocalSecondaryIndexes", CoreSettings.LOCAL_INDEXES, Answer.html(501)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void triesApartWhatIsRefusedTogether(String member, Setting<?> setting, Answer refusal) {
    middleman.on("CreateTable", call -> call.body().contains(member) ? refusal : call.goOn());

    assertThat(unsupportedSettings())
        .containsOnlyKeys(and(setting))
        .hasEntrySatisfying(setting, why -> assertThat(why).contains("refuses"));
    assertThat(tables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "1000"})
  void lostAnswersToCreateTableLeaveNothing(int lost) {
    var calls = new AtomicInteger();
    middleman.on(
        "CreateTable",
        call -> {
          var answer = call.goOn();
          return calls.incrementAndGet() <= lost ? null : answer;
        });

    assertThat(unsupportedSettings().keySet()).isEqualTo(OF_LOCAL);
    assertThat(tables()).isEmpty();
  }

  @Test
  void aLostAnswerToDeleteTableLeavesNothing() {
    var calls = new AtomicInteger();
    middleman.on(
        "DeleteTable",
        call -> {
          var answer = call.goOn();
          return calls.incrementAndGet() <= 4 ? null : answer;
        });

    assertThat(unsupportedSettings().keySet()).isEqualTo(OF_LOCAL);
    assertThat(tables()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PAY_PER_REQUEST, 'setting billing: this endpoint refuses dynamodb:CreateTable with it'",
    "PROVISIONED, 'CreateTable was refused, ValidationException'",
    "KeySchema, 'CreateTable was refused, ValidationException'",
  })
  void whatNoTableIsWithoutIsNoLimitButAnError(String inRequest, String told) {
    middleman.on(
        "CreateTable",
        call ->
            call.body().contains(inRequest) ? Answer.refusal("ValidationException") : call.goOn());

    assertThatThrownBy(this::unsupportedSettings)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("engine endpoint: no table can be created at http://127.0.0.1:")
        .hasMessageContaining(told)
        .hasMessageContaining("ValidationException: no")
        .hasMessageContaining("-> check that it is DynamoDB");
    assertThat(tables()).isEmpty();
  }

  @Test
  void aFailingProbeLeavesNothing() {
    Rule fails = call -> Answer.html(500);
    middleman.on("DescribeTable", fails);

    assertThatThrownBy(this::unsupportedSettings)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("HTTP status 500");
    assertThat(tables()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"Table\":{}}"})
  void anEndpointThatTellsNothingOfTablesIsAnError(String body) {
    middleman.on("DescribeTable", call -> Answer.json(body));

    assertThatThrownBy(this::unsupportedSettings)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("no table can be created at")
        .hasMessageContaining("does not report it as DynamoDB does");
    assertThat(tables()).isEmpty();
  }

  @Test
  void anEndpointThatGoesIsNoLimit() {
    middleman.on("UpdateTimeToLive", call -> null);
    var lists = new AtomicInteger();
    middleman.on("ListTables", call -> lists.incrementAndGet() > 1 ? null : call.goOn());

    assertThatThrownBy(this::unsupportedSettings)
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("it stopped answering");
  }

  @Test
  void whatIsLeftOutIsNotTried() {
    assertThat(unsupportedSettings(Map.of("ddbkit.leave-out", "timeToLive")))
        .containsEntry(TimeToLive.TIME_TO_LIVE, "left out by setting ddbkit.leave-out");
    assertThat(middleman.calls()).doesNotContain("UpdateTimeToLive", "DescribeTimeToLive");
  }
}
