package io.ddbkit.traits.document;

import static io.ddbkit.spec.ScalarType.NUMBER;
import static io.ddbkit.spec.ScalarType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.ddbkit.spec.Billing;
import io.ddbkit.spec.CoreSettings;
import io.ddbkit.spec.LocalIndex;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.spec.trait.Contributions;
import io.ddbkit.spec.trait.Trait;
import io.ddbkit.spec.trait.TraitType;
import io.ddbkit.traits.Encryption;
import io.ddbkit.traits.Protection;
import io.ddbkit.traits.ProvisionedCapacity;
import io.ddbkit.traits.Streams;
import io.ddbkit.traits.Streams.View;
import io.ddbkit.traits.Traits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpecJsonTest {
  private static final TableSpec PLAIN = TableSpec.named("orders").partitionKey("id", STRING);

  private static final TableSpec FULL =
      PLAIN
          .sortKey("placed", NUMBER)
          .region("eu-west-1")
          .globalIndex("by-mail", i -> i.partitionKey("mail", STRING).projecting("total", "note"))
          .globalIndex("by-day", i -> i.partitionKey("day", STRING).sortKey("placed", NUMBER))
          .localIndex("by-sum", LocalIndex.sortedBy("sum", NUMBER).projectingKeysOnly())
          .withoutGlobalIndex("by-name")
          .withNoOtherGlobalIndexes()
          .with(
              Encryption.awsOwnedForNewTable(),
              Streams.of(View.KEYS_ONLY),
              Protection.deletionProtectionAndRecovery().recoveryPeriod(Duration.ofDays(7)))
          .override(ProvisionedCapacity.of(100, 50).index("by-mail", 10, 5), "it is cheaper")
          .suppress("key.name.reserved", "the name is old");

  private static final String JSON =
      """
      {
        "name" : "orders",
        "primaryKey" : {
          "kind" : "composite",
          "partition" : {
            "name" : "id",
            "type" : "STRING"
          },
          "sort" : {
            "name" : "placed",
            "type" : "NUMBER"
          }
        },
        "globalIndexes" : {
          "by-day" : {
            "partitionKeys" : [ {
              "name" : "day",
              "type" : "STRING"
            } ],
            "sortKeys" : [ {
              "name" : "placed",
              "type" : "NUMBER"
            } ]
          },
          "by-mail" : {
            "partitionKeys" : [ {
              "name" : "mail",
              "type" : "STRING"
            } ],
            "projection" : {
              "kind" : "include",
              "attributes" : [ "note", "total" ]
            }
          }
        },
        "localIndexes" : {
          "by-sum" : {
            "sortKey" : {
              "name" : "sum",
              "type" : "NUMBER"
            },
            "projection" : "keys-only"
          }
        },
        "traits" : [ {
          "encryption" : { }
        }, {
          "streams" : {
            "change" : {
              "kind" : "on",
              "view" : "KEYS_ONLY"
            }
          }
        }, {
          "protection" : {
            "deletionProtection" : true,
            "recovery" : {
              "kind" : "on",
              "periodInDays" : 7
            }
          }
        }, {
          "provisionedCapacity" : {
            "read" : {
              "kind" : "fixed",
              "initial" : 100
            },
            "write" : {
              "kind" : "fixed",
              "initial" : 50
            },
            "indexes" : {
              "by-mail" : {
                "read" : {
                  "kind" : "fixed",
                  "initial" : 10
                },
                "write" : {
                  "kind" : "fixed",
                  "initial" : 5
                }
              }
            }
          },
          "override" : "it is cheaper"
        } ],
        "suppressions" : {
          "key.name.reserved" : "the name is old"
        },
        "region" : "eu-west-1",
        "withoutGlobalIndexes" : [ "by-name" ],
        "noOtherGlobalIndexes" : true
      }
      """;

  @Test
  void writesAllThatIsSaidAndNothingElse() {
    assertThat(SpecJson.write(FULL)).isEqualTo(JSON);
  }

  @Test
  void readsAllThatIsSaid() {
    var read = SpecJson.read(JSON);

    assertThat(read).isEqualTo(FULL);
    assertThat(read.compose()).isEqualTo(FULL.compose());
  }

  @Test
  void leavesOutWhatSaysNothing() {
    assertThat(SpecJson.write(PLAIN))
        .isEqualTo(
            """
            {
              "name" : "orders",
              "primaryKey" : {
                "kind" : "simple",
                "partition" : {
                  "name" : "id",
                  "type" : "STRING"
                }
              }
            }
            """);
  }

  @Test
  void readsAKindThatSaysNothingMoreInBothForms() {
    var alone = SpecJson.read(json("'billing': 'on-demand'"));
    var whole = SpecJson.read(json("'billing': {'kind': 'on-demand'}"));

    assertThat(alone).isEqualTo(whole).isEqualTo(PLAIN.onDemand());
    assertThat(SpecJson.write(whole)).contains("\"billing\" : \"on-demand\"");
  }

  @Test
  void equalSpecsHaveEqualJson() {
    var one =
        PLAIN.withoutGlobalIndex("b").withoutGlobalIndex("a").suppress("y", "1").suppress("x", "2");
    var other =
        PLAIN.withoutGlobalIndex("a").withoutGlobalIndex("b").suppress("x", "2").suppress("y", "1");

    assertThat(SpecJson.write(one)).isEqualTo(SpecJson.write(other));
  }

  @Test
  void aSpecThatIsInvalidIsReadToo() {
    var invalid = TableSpec.named("").partitionKey("", STRING).override(Streams.on(), " ");

    assertThat(SpecJson.read(SpecJson.write(invalid))).isEqualTo(invalid);
    assertThat(SpecJson.check(SpecJson.write(invalid)).errors())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrderElementsOf(
            invalid.check().errors().stream().map(Finding::rule).toList());
  }

  @Test
  void whatWasReadWasSaidByTheDocument() {
    var spec =
        SpecJson.read(
            json(
                "'billing': 'on-demand', 'traits': [{'protection': {}},"
                    + " {'streams':{'change':'on'}}]"),
            "orders.json");

    assertThat(spec.compose().explain(CoreSettings.BILLING))
        .isEqualTo("billing = on-demand  (explicit by billing at orders.json:3)\n");
    assertThat(spec.compose().explain(Streams.STREAM))
        .startsWith("stream = on  (explicit by traits[1].streams at orders.json:3)\n");
  }

  @Test
  void anOverrideKeepsItsReason() {
    var spec =
        SpecJson.read(
            json(
                """
                'billing': 'on-demand',
                'traits': [{'provisionedCapacity': {}, 'override': 'it is cheaper'}]
                """));

    assertThat(spec.compose().explain(CoreSettings.BILLING))
        .contains(
            "billing = provisioned  (override by traits[0].provisionedCapacity of the document,"
                + " because it is cheaper)",
            "instead of on-demand (explicit by billing of the document)");
  }

  @Test
  void aConflictNamesThePlacesOfTheDocument() {
    var json = json("'traits': [{'streams': {'change': 'on'}}, {'streams': {'change': 'off'}}]");

    assertThat(SpecJson.check(json, "orders.json").text())
        .isEqualTo(
            """
            table "orders" cannot be composed: 1 error

              stream: conflicting values   [compose.conflict]
                  off   by traits[1].streams at orders.json:3
                  on    by traits[0].streams at orders.json:3
                  -> remove traits[0].streams, or traits[1].streams
                  -> or choose one: .override(trait, "reason")
            """);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var json =
        json(
            """
            'biling': 'on-demand',
            'region': 1,
            'billing': {'kind': 'ondemand'},
            'globalIndexes': {'by-mail': {'partitionKeys': [{'name': 'mail', 'type': 'S'}]}},
            'traits': [
              {'streams': {}},
              {'protection': {'recovery': {'kind': 'on', 'periodInDays': 7.5}}},
              {'encryption': {'key': 'customer-managed'}},
              {'timeToLive': {'expiry': 'on'}, 'deletionProtection': {'enabled': true}},
              {'override': 5},
              'streams'
            ]
            """);

    assertThatExceptionOfType(InvalidTableException.class)
        .isThrownBy(() -> SpecJson.read(json, "orders.json"))
        .withMessage(
            """
            table "orders" cannot be composed: 11 errors

              biling: unknown member   [document.member.known]
                  biling, not one of: billing, globalIndexes, localIndexes, name, \
            noOtherGlobalIndexes, noOtherVectorIndexes, otherDefinitions, primaryKey, region, suppressions, traits, \
            vectorIndexes, withoutGlobalIndexes, withoutVectorIndexes   by orders.json:3
                  -> did you mean billing?
                  -> correct its name, or remove it

              billing.kind: the value is not one of the allowed values   [document.choice]
                  ondemand, not one of: on-demand, provisioned   by orders.json:5
                  -> did you mean on-demand?
                  -> use one of them, in exactly this spelling

              globalIndexes[by-mail].partitionKeys[0].type: the value is not one of the allowed \
            values   [document.choice]
                  S, not one of: STRING, NUMBER, BINARY   by orders.json:6
                  -> did you mean STRING?
                  -> use one of them, in exactly this spelling

              region: the value has the wrong type or form   [document.value]
                  expected a string, found 1   by orders.json:4
                  -> correct it, or remove it

              traits[0].streams.change: a required member is missing   \
            [document.member.present]
                  expected: one of on, off, or an object with kind, one of them   \
            by orders.json:8
                  -> for example: "change": "on"
                  -> add it

              traits[1].protection.recovery.periodInDays: the value has the wrong type or form   \
            [document.value]
                  expected a whole number, found 7.5   by orders.json:9
                  -> correct it, or remove it

              traits[2].encryption.key.id: a required member is missing   \
            [document.member.present]
                  expected: a string   by orders.json:10
                  -> for example: {"kind":"customer-managed","id":"..."}
                  -> add it

              traits[3]: the value has the wrong type or form   [document.value]
                  deletionProtection and timeToLive in one object; use an object for each   \
            by orders.json:11
                  -> correct it, or remove it

              traits[4]: a required member is missing   [document.member.present]
                  expected: an object of one trait, by its id   by orders.json:12
                  -> for example: {"autoscaling":{}}
                  -> add it

              traits[4].override: the value has the wrong type or form   [document.value]
                  expected a string, found 5   by orders.json:12
                  -> correct it, or remove it

              traits[5]: the value has the wrong type or form   [document.value]
                  expected an object of one trait, by its id, found "streams"   by orders.json:13
                  -> for example: {"autoscaling":{}}
                  -> correct it, or remove it
            """);
  }

  @Test
  void anUnknownTraitIsToldWithTheNearestAndWithAll() {
    var findings = SpecJson.check(json("'traits': [{'streems': {}}, {'fifo': {}}]"));

    assertThat(findings.errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(
            tuple("document.trait.known", "traits[0].streems"),
            tuple("document.trait.known", "traits[1].fifo"));
    assertThat(findings.errors().get(0).text())
        .contains("streems, not one of: ", "-> did you mean streams?");
    assertThat(findings.errors().get(1).text())
        .contains(Traits.all().stream().map(TraitType::id).toList())
        .doesNotContain("did you mean");
  }

  @Test
  void nullIsToldWithItsPlace() {
    assertThatExceptionOfType(InvalidTableException.class)
        .isThrownBy(() -> SpecJson.read("{\n  \"name\" : null\n}", "orders.json"))
        .withMessageContaining("table \"orders.json\" cannot be composed: 2 errors")
        .withMessageContaining("null is not allowed at line 2, column 12   by orders.json:2");
  }

  @Test
  void aDocumentThatIsNoObjectIsRefused() {
    assertThat(SpecJson.check("[]").errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactly(tuple("document.value", "document"));
  }

  @Test
  void aTraitThatNobodyCouldReadIsNotWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SpecJson.write(PLAIN.with(new Unregistered())))
        .withMessageContaining("Unregistered")
        .withMessageContaining("TraitProvider");
  }

  private record Unregistered() implements Trait {
    private static final TraitType<Unregistered> TYPE =
        TraitType.of("unregistered", Unregistered.class, "Nothing.");

    @Override
    public TraitType<?> type() {
      return TYPE;
    }

    @Override
    public void contribute(Contributions contributions) {
      contributions.value(CoreSettings.BILLING, Billing.onDemand());
    }
  }

  /** A plain document with these members more. */
  private static String json(String members) {
    var json =
        """
        {'name': 'orders',
        'primaryKey': {'kind': 'simple', 'partition': {'name': 'id', 'type': 'STRING'}},
        %s}
        """
            .formatted(members);
    return json.replace('\'', '"');
  }

  @Test
  void definitionsThatContradictEachOtherDoSoInTheDocumentToo() {
    var spec =
        FULL.sortKey("shipped", NUMBER)
            .region("eu-central-1")
            .globalIndex("by-mail", i -> i.partitionKey("phone", STRING))
            .localIndex("by-sum", LocalIndex.sortedBy("total", NUMBER))
            .onDemand()
            .provisioned(1, 1);

    var read = SpecJson.read(SpecJson.write(spec), "orders.json");

    assertThat(read).isEqualTo(spec);
    assertThat(read.check().errors())
        .extracting(Finding::rule, Finding::place)
        .containsExactlyElementsOf(
            spec.check().errors().stream().map(e -> tuple(e.rule(), e.place())).toList())
        .contains(tuple("compose.conflict", "globalIndexes[by-mail].partitionKeys"));
  }
}
