package io.ddbkit.traits.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.ddbkit.spec.rule.Findings;
import io.ddbkit.spec.rule.InvalidTableException;
import io.ddbkit.traits.raw.RawJson;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read is one exception with all findings, whatever the fault. */
class UnreadableDocumentsTest {
  private static final DocumentLimits LIMITS = DocumentLimits.none().onlyTraits();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{ | 1",
        "~~ | 1",
        "[] | 1",
        "{'name': 'a b', 'Unknown': 1, 'region': 2} | 4",
        "{'name': 'orders', 'name': 'orders', 'region': null} | 3",
        "{'name': 'orders', 'primaryKey': {'kind': 'simple', 'partition': {'name': 'id', 'type': 'STRING'}}, 'traits': [{'protection': {}}]} | 1"
      })
  void ofOurOwnForm(String json, int errors) {
    isThrownWithAll(
        json,
        errors,
        text -> SpecJson.read(text, LIMITS, "orders.json"),
        text -> SpecJson.check(text, LIMITS, "orders.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{ | 1",
        "~~ | 1",
        "[] | 1",
        "{'TableName': 'a b', 'Unknown': 1, 'BillingMode': 2, 'KeySchema': [], 'AttributeDefinitions': []} | 5",
        "{'TableName': 'orders', 'BillingMode': 'PAY_PER_REQUEST', 'StreamSpecification': 'on', 'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}], 'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}]} | 1",
        "{'TableName': 'orders', 'BillingMode': 'PAY_PER_REQUEST', 'BillingMode': null, 'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}], 'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}]} | 1"
      })
  void ofTheRawForm(String json, int errors) {
    isThrownWithAll(json, errors, RawJson::read, RawJson::check);
  }

  private static void isThrownWithAll(
      String json, int errors, Consumer<String> read, Function<String, Findings> check) {
    var text = json.replace('\'', '"');

    assertThat(catchThrowable(() -> read.accept(text)))
        .isExactlyInstanceOf(InvalidTableException.class)
        .satisfies(
            refusal ->
                assertThat(((InvalidTableException) refusal).findings())
                    .isEqualTo(check.apply(text))
                    .satisfies(found -> assertThat(found.errors()).hasSize(errors)));
  }
}
