package io.ddbkit.provisioner.spring;

import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ddbkit.fixtures.Golden;
import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.provisioner.fake.FakeDynamoDb;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.traits.Streams;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What an application of Spring Boot has done at its start. */
class AutoConfigurationTest {
  private static final TableSpec ORDERS = TableSpec.named("orders").partitionKey("id", STRING);

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** Uses its table as soon as it is made. */
  record Shop(DynamoDbClient dynamoDb) {
    Shop {
      dynamoDb.describeTable(r -> r.tableName("orders"));
    }
  }

  /** Looks what was sent when it is made. */
  record AsyncShop(int writes) {
    @Autowired
    AsyncShop(DynamoDbAsyncClient async, FakeDynamoDb sent) {
      this(sent.writes());
    }
  }

  @Test
  void makesSureOfTheTablesBeforeAnythingGetsTheClient() {
    try (var context = start("CREATE_MISSING", this::shopFirst)) {
      assertThat(context.getBean(Shop.class).dynamoDb()).isSameAs(lab.dynamoDb);
      assertThat(context.getBean(TableProvisioner.class).plan(ORDERS).isEmpty()).isTrue();
    }
  }

  @Test
  void makesSureOfThemBeforeAnythingGetsTheAsynchronousClient() {
    try (var context =
        start(
            "CREATE_MISSING",
            it -> {
              it.registerBean(AsyncShop.class);
              it.registerBean(
                  DynamoDbAsyncClient.class,
                  () ->
                      new DynamoDbAsyncClient() {
                        @Override
                        public String serviceName() {
                          return "dynamodb";
                        }

                        @Override
                        public void close() {}
                      });
              tables(it);
            })) {
      assertThat(context.getBean(AsyncShop.class).writes()).isOne();
    }
  }

  @Test
  void onlyValidatesUnlessSomethingElseIsSaid() {
    var failure = catchThrowable(() -> start("", this::shopFirst));

    assertThat(analysis(failure))
        .startsWith("orders: the table is missing")
        .contains("Set ddbkit.mode=CREATE_MISSING to create what is missing");
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void doesNotStartWhereATableDiffers() {
    lab.standing(ORDERS.with(Streams.on()));

    var failure =
        catchThrowable(
            () -> start("UPDATE", it -> tables(it, ORDERS.with(Streams.off()), lab.dynamoDb)));

    assertThat(analysis(failure))
        .contains("~ stream: on -> off")
        .contains("set ddbkit.mode=UPDATE and ddbkit.permits=Permit.disableStream(\"orders\")");
    assertThat(lab.updates()).isEmpty();
  }

  @Test
  void printsWhatDiffersAndWhatToSet() {
    lab.standing(ORDERS);

    var failure =
        catchThrowable(() -> start("", it -> tables(it, ORDERS.with(Streams.on()), lab.dynamoDb)));

    Golden.check(
        AutoConfigurationTest.class,
        "failure.txt",
        """
        == a table that differs
        ***************************
        APPLICATION FAILED TO START
        ***************************

        Description:

        """
            + analysis(failure));
  }

  @Test
  void takesPermitsFromItsConfiguration() {
    lab.standing(ORDERS.with(Streams.on()));
    var properties =
        Map.<String, Object>of(
            "ddbkit.mode", "update",
            "ddbkit.permits[0]", "disableStream(orders)",
            "ddbkit.permits[1]", "dropIndex(orders, by-mail)");

    start(properties, it -> tables(it, ORDERS.with(Streams.off()), lab.dynamoDb)).close();

    assertThat(lab.updates()).hasSize(1);
  }

  @Test
  void namesTheSettingThatIsWrong() {
    var failure = catchThrowable(() -> start("MIGRATE", this::shopFirst));

    assertThat(analysis(failure))
        .contains("there is no \"MIGRATE\"; there are VALIDATE, CREATE_MISSING, UPDATE")
        .contains("\"ddbkit.mode\" from property source \"test\"");
  }

  @Test
  void doesNothingWhereItIsSwitchedOff() {
    var failure =
        catchThrowable(
            () ->
                start(
                    Map.of("ddbkit.enabled", "false", "ddbkit.mode", "CREATE_MISSING"),
                    this::shopFirst));

    assertThat(failure).hasRootCauseInstanceOf(DynamoDbException.class);
    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void asksWhichOfSeveralClientsIsMeant() {
    Consumer<AnnotationConfigApplicationContext> two =
        it -> {
          it.registerBean("other", FakeDynamoDb.class, () -> lab.plane.client());
          tables(it);
        };

    assertThat(catchThrowable(() -> start("", two)))
        .hasRootCauseMessage(
            "there are several beans of type DynamoDbClient, [other, dynamoDb]; mark one as"
                + " @Primary, or name the one of the tables: ddbkit.client=other");
    start(Map.of("ddbkit.client", "dynamoDb", "ddbkit.mode", "CREATE_MISSING"), two).close();
    assertThat(lab.dynamoDb.count()).isPositive();
  }

  @Test
  void asksForAClientWhereThereIsNone() {
    assertThat(
            catchThrowable(() -> start("", it -> it.registerBean(TableSpec.class, () -> ORDERS))))
        .hasMessageContaining("declare one, or set ddbkit.enabled=false");
  }

  private void shopFirst(AnnotationConfigApplicationContext context) {
    context.registerBean(Shop.class);
    tables(context);
  }

  private void tables(AnnotationConfigApplicationContext context) {
    tables(context, ORDERS, lab.dynamoDb);
  }

  private void tables(
      AnnotationConfigApplicationContext context, TableSpec spec, FakeDynamoDb client) {
    context.registerBean(TableSpec.class, () -> spec);
    context.registerBean("dynamoDb", FakeDynamoDb.class, () -> client);
  }

  private AnnotationConfigApplicationContext start(
      String mode, Consumer<AnnotationConfigApplicationContext> beans) {
    return start(Map.of("ddbkit.mode", mode), beans);
  }

  private AnnotationConfigApplicationContext start(
      Map<String, Object> properties, Consumer<AnnotationConfigApplicationContext> beans) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    beans.accept(context);
    context.registerBean(
        ProvisionerCustomizer.class,
        () -> builder -> builder.scheduler(lab.time).jitter(() -> 0.5));
    context.register(DdbkitAutoConfiguration.class);
    context.refresh();
    return context;
  }

  private static String analysis(Throwable failure) {
    var analysis = new TablesFailureAnalyzer().analyze(failure);
    assertThat(analysis).as("%s", failure).isNotNull();
    return analysis.getDescription() + "\nAction:\n\n" + analysis.getAction() + "\n";
  }
}
