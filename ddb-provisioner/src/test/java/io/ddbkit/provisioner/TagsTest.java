package io.ddbkit.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.provisioner.fake.AwsErrors;
import io.ddbkit.provisioner.fake.ProvisionerFixture;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.report.ControlPlaneException;
import io.ddbkit.provisioner.report.Outcome;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Path;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.TableTags;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;

/** Tags of a table: those that somebody declares, and no others. */
class TagsTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
  private static final String OF_AWS = "aws:cloudformation:stack-name";

  private final ProvisionerFixture lab = new ProvisionerFixture();

  /** Owns all tags of a table: those that nobody declares go. */
  private record Exclusive() implements Trait {
    static final TraitType<Exclusive> TYPE =
        TraitType.of("exclusive", Exclusive.class, "No other tags.").samples(new Exclusive());

    @Override
    public TraitType<Exclusive> type() {
      return TYPE;
    }

    @Override
    public void contribute(Contributions contributions) {
      contributions.noOthers(TableTags.TAGS);
    }
  }

  private static TableSpec tagged(TableTags tags) {
    return Orders.BARE.with(tags);
  }

  private static TableTags many(String prefix, int count) {
    var tags = new TreeMap<String, String>();
    for (int i = 0; i < count; i++) {
      tags.put(prefix + i, "v");
    }
    return TableTags.of(tags);
  }

  private Map<String, String> live() {
    return lab.plane.table("orders").tags().now();
  }

  @Test
  void areMadeWithTheTableWhichNeedsAnotherPermission() {
    lab.provisioner().createMissing(tagged(TableTags.of("team", "shop")));

    assertThat(lab.dynamoDb.requests(CreateTableRequest.class).get(0).tags())
        .containsExactly(Tag.builder().key("team").value("shop").build());
    assertThat(lab.dynamoDb.count("TagResource")).isZero();
    assertThat(live()).containsEntry("team", "shop");
  }

  @Test
  void nameThePermissionThatCreateTableLacks() {
    lab.dynamoDb.fail("CreateTable", 1, AwsErrors.of("AccessDeniedException", "no"));

    assertThatThrownBy(() -> lab.provisioner().createMissing(tagged(TableTags.of("a", "b"))))
        .isInstanceOf(ControlPlaneException.class)
        .hasMessageContaining("dynamodb:CreateTable")
        .hasMessageContaining("dynamodb:TagResource");
  }

  @Test
  void ofNobodyAreNeitherReadNorNeeded() {
    lab.provisioner().createMissing(Orders.BARE);
    lab.provisioner().createMissing(Orders.BARE);

    assertThat(lab.dynamoDb.count("ListTagsOfResource")).isZero();
    assertThat(lab.dynamoDb.requests(CreateTableRequest.class).get(0).tags()).isEmpty();
  }

  /** There are more than one page of them; what AWS made is not ours to tell. */
  @Test
  void areReadPageByPage() {
    var spec = tagged(many("t", 25));
    lab.standing(spec);

    assertThat(lab.provisioner().verify(spec).kind()).isEqualTo(Outcome.Kind.UNCHANGED);
    assertThat(lab.dynamoDb.requests(ListTagsOfResourceRequest.class))
        .extracting(ListTagsOfResourceRequest::resourceArn, ListTagsOfResourceRequest::nextToken)
        .containsExactly(tuple(ARN, null), tuple(ARN, "10"), tuple(ARN, "20"));
    assertThat(lab.provisioner().plan(spec).unmanaged()).isEmpty();
  }

  @Test
  void thatDifferAreSetInOneCall() {
    lab.standing(tagged(TableTags.of("team", "shop").and("stage", "test").and("same", "x")));
    var spec = tagged(TableTags.of("team", "mail").and("cost", "42").and("same", "x"));

    assertThat(lab.provisioner().plan(spec).text())
        .isEqualTo(
            """
            orders: 1 step (0 to add, 1 to change, 0 to remove; about 3 s)
              1 set tags cost, team   [in place, about 3 s]
                  + tags[cost]: 42
                  ~ tags[team]: shop -> mail
              not in the spec, left alone: tags[stage]
            """);
    lab.apply(spec);

    assertThat(lab.dynamoDb.requests(TagResourceRequest.class))
        .containsExactly(
            TagResourceRequest.builder()
                .resourceArn(ARN)
                .tags(
                    Tag.builder().key("cost").value("42").build(),
                    Tag.builder().key("team").value("mail").build())
                .build());
    assertThat(live())
        .containsOnly(
            entry(OF_AWS, "shop"),
            entry("team", "mail"),
            entry("stage", "test"),
            entry("cost", "42"),
            entry("same", "x"));
  }

  @Test
  void thatStandAreNotSetAgain() {
    var spec = tagged(TableTags.of("team", "shop"));
    lab.standing(spec).apply(spec);

    assertThat(lab.dynamoDb.writes()).isZero();
  }

  @Test
  void ofOthersAreReportedAndLeftAlone() {
    lab.standing(tagged(TableTags.of("theirs", "x")));
    var spec = tagged(TableTags.of("ours", "y"));

    assertThat(lab.provisioner().plan(spec).unmanaged())
        .containsExactly(Path.of("tags").entry("theirs"));
    lab.apply(spec);
    assertThat(live()).containsEntry("theirs", "x");
  }

  @Test
  void thatWereToldToGoAreRemovedAfterTheNewOnesAreSet() {
    lab.standing(tagged(TableTags.of("owner", "me").and("other", "x")));
    var spec = tagged(TableTags.of("team", "shop").without("owner").without("never-there"));

    var steps = lab.provisioner().plan(spec).steps();
    assertThat(steps).extracting(Step::title).containsExactly("set tag team", "remove tag owner");
    assertThat(((Step.Apply) steps.get(1)).because())
        .singleElement()
        .asString()
        .contains("finds the new ones before the old ones are gone");
    lab.apply(spec);

    assertThat(lab.dynamoDb.requests(UntagResourceRequest.class))
        .containsExactly(UntagResourceRequest.builder().resourceArn(ARN).tagKeys("owner").build());
    assertThat(live())
        .containsOnly(entry(OF_AWS, "shop"), entry("other", "x"), entry("team", "shop"));
  }

  @Test
  void areRemovedFirstWhereThereIsNoRoomForTheNewOnes() {
    lab.standing(tagged(many("t", 49).and("old", "x")));
    var spec = tagged(many("t", 49).and("new", "y").without("old"));

    assertThat(lab.provisioner().plan(spec).steps())
        .extracting(Step::title)
        .containsExactly("remove tag old", "set tag new");
    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(live()).containsKey("new").doesNotContainKey("old").hasSize(51);
  }

  @Test
  void ofOthersGoWhereTheSpecOwnsAll() {
    lab.standing(tagged(TableTags.of("theirs", "x").and("ours", "y")));
    var spec = tagged(TableTags.of("ours", "y")).with(new Exclusive());

    assertThat(lab.provisioner().plan(spec).steps())
        .extracting(Step::title)
        .containsExactly("remove tag theirs");
    lab.apply(spec);
    assertThat(live()).containsOnly(entry(OF_AWS, "shop"), entry("ours", "y"));
  }

  /** DynamoDB tells the old ones for a while. */
  @Test
  void areWaitedForUntilTheyAreSeen() {
    lab.standing(tagged(TableTags.of("owner", "me")));
    lab.plane.tempo(usual -> usual.lag(Duration.ofSeconds(12)));
    var spec = tagged(TableTags.of("team", "shop").without("owner"));

    assertThat(lab.apply(spec).kind()).isEqualTo(Outcome.Kind.UPDATED);
    assertThat(lab.dynamoDb.count("TagResource")).isEqualTo(1);
    assertThat(lab.dynamoDb.count("UntagResource")).isEqualTo(1);
  }

  @Test
  void areSetLaterWhereTheyAreBeingChanged() {
    lab.standing(Orders.BARE);
    lab.dynamoDb.fail(
        "TagResource",
        1,
        AwsErrors.of(
            "LimitExceededException",
            "Subscriber limit exceeded: Table tags are being updated: orders"));

    lab.apply(tagged(TableTags.of("team", "shop")));

    assertThat(live()).containsEntry("team", "shop");
  }

  @Test
  void manyAreCountedInTheTitle() {
    lab.standing(Orders.BARE);

    assertThat(lab.provisioner().plan(tagged(many("t", 4))).steps())
        .extracting(Step::title)
        .containsExactly("set 4 tags");
  }
}
