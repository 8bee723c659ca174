package io.ddbkit.traits.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.tree.Tree;
import io.ddbkit.traits.json.TreeJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding carries its whole place in the document, and one thing has one place. */
class RawDocumentPlacesTest {
  private static final String UNITS = "{'ReadCapacityUnits': 5, 'WriteCapacityUnits': 5}";
  private static final String FULL =
      RawForm.orders()
          .with("/BillingMode", "'PROVISIONED'")
          .with("/ProvisionedThroughput", UNITS)
          .with("/GlobalSecondaryIndexes/0/ProvisionedThroughput", UNITS)
          .with("/StreamSpecification", "{'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}")
          .with("/SSESpecification", "{'Enabled': true, 'SSEType': 'KMS'}")
          .with("/Tags", "[{'Key': 'team', 'Value': 'shop'}, {'Key': 'stage', 'Value': 'live'}]")
          .with("/WarmThroughput", "{'ReadUnitsPerSecond': 20000}")
          .with("/GlobalSecondaryIndexes/0/WarmThroughput", "{'WriteUnitsPerSecond': 8000}")
          .toString();

  /** A document in which one object has a member too many, and the place of that member. */
  private record Strange(String json, String place) {}

  static Stream<Strange> objects() {
    var all = strange(TreeJson.read(FULL), "");
    assertThat(all).hasSizeGreaterThan(19);
    return all.stream().map(one -> new Strange(TreeJson.write(one.tree()), one.place()));
  }

  private record Part(Tree tree, String place) {}

  /** This tree with one strange member, in each object that it has. */
  private static List<Part> strange(Tree tree, String at) {
    var all = new ArrayList<Part>();
    if (tree instanceof Tree.Node node) {
      all.add(new Part(node.with("SSEnabled", "x"), at + ".SSEnabled"));
      node.members()
          .forEach(
              (name, member) ->
                  strange(member, at + "." + name)
                      .forEach(
                          part -> {
                            var members = new LinkedHashMap<>(node.members());
                            members.put(name, part.tree());
                            all.add(new Part(new Tree.Node(members), part.place()));
                          }));
    } else if (tree instanceof Tree.Array items && items.elements().get(0) instanceof Tree.Node) {
      IntStream.range(0, items.elements().size())
          .forEach(
              i ->
                  strange(items.elements().get(i), at + "[" + name(items, i) + "]")
                      .forEach(
                          part -> {
                            var elements = new ArrayList<Tree>(items.elements());
                            elements.set(i, part.tree());
                            all.add(new Part(new Tree.Array(elements), part.place()));
                          }));
    }
    return all;
  }

  private static String name(Tree.Array items, int number) {
    var members = ((Tree.Node) items.elements().get(number)).members();
    return Stream.of("IndexName", "AttributeName", "Key")
        .filter(members::containsKey)
        .map(name -> ((Tree.Text) members.get(name)).value())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void aStrangeMemberIsToldAtItsWholePlace(Strange strange) {
    assertThat(RawJson.check(strange.json()).errors())
        .filteredOn(finding -> finding.rule().equals("raw.member.known"))
        .extracting(Finding::place, finding -> finding.statements().get(0).origin().toString())
        .containsExactly(tuple(strange.place().substring(1), "the definition"));
  }

  @Test
  void membersOfCloudFormationAreToldAtTheirWholePlace() {
    var json = RawForm.orders().with("/SSESpecification", "{'SSEEnabled': true}").toString();

    assertThat(RawJson.check(json).errors())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("SSESpecification.SSEEnabled");
              assertThat(finding.line()).startsWith("SSESpecification.SSEEnabled: ");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/AttributeDefinitions/1/AttributeType | 'string' |"
            + " AttributeDefinitions[placed].AttributeType",
        "/AttributeDefinitions/1/AttributeType | 5 | AttributeDefinitions[placed].AttributeType",
        "/AttributeDefinitions/- | {'AttributeName': 'note', 'AttributeType': 'S'} |"
            + " AttributeDefinitions[note]",
        "/AttributeDefinitions/- | {'AttributeName': 'mail', 'AttributeType': 'S'} |"
            + " AttributeDefinitions[4]",
        "/AttributeDefinitions/- | {'AttributeType': 'S'} | AttributeDefinitions[4].AttributeName",
        "/KeySchema/1/KeyType | 'range' | KeySchema[placed].KeyType",
        "/KeySchema/1/KeyType | 5 | KeySchema[placed].KeyType",
        "/KeySchema/1/AttributeName | 'Placed' | KeySchema[Placed].AttributeName",
        "/KeySchema/1/AttributeName | 5 | KeySchema[1].AttributeName",
        "/GlobalSecondaryIndexes/0/KeySchema/0/KeyType | 'hash' |"
            + " GlobalSecondaryIndexes[by-mail].KeySchema[mail].KeyType",
        "/GlobalSecondaryIndexes/0/IndexName | 'by' | GlobalSecondaryIndexes[by].IndexName",
        "/GlobalSecondaryIndexes/0/IndexName | '' | GlobalSecondaryIndexes[0].IndexName",
        "/GlobalSecondaryIndexes/0/IndexName | 5 | GlobalSecondaryIndexes[0].IndexName",
        "/LocalSecondaryIndexes/0/IndexName | 'by-mail' | LocalSecondaryIndexes[by-mail].IndexName"
      })
  void whatHasANameIsToldByItAndAllElseByNumber(String pointer, String json, String place) {
    assertThat(RawJson.check(RawForm.orders().with(pointer, json).toString()).errors())
        .isNotEmpty()
        .extracting(Finding::place)
        .containsOnly(place);
  }

  @Test
  void indexesOfOneNameAreToldByNumberWithAllThatIsWrongOfEach() {
    var index =
        """
        {'IndexName': 'by-mail', 'KeySchema': [{'AttributeName': 'mail', 'KeyType': 'hash'}]}
        """;
    var json = RawForm.orders().with("/GlobalSecondaryIndexes/-", index).toString();

    assertThat(RawJson.check(json).errors())
        .extracting(finding -> finding.rule() + " at " + finding.place())
        .containsExactlyInAnyOrder(
            "index.name.unique at GlobalSecondaryIndexes[1].IndexName",
            "key.type at GlobalSecondaryIndexes[1].KeySchema[mail].KeyType",
            "projection.present at GlobalSecondaryIndexes[1].Projection");
  }
}
