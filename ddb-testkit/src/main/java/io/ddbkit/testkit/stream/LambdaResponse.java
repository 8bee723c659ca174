package io.ddbkit.testkit.stream;

import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a function answered, read as Lambda reads it; token by token, which needs Jackson's core
 * only, and not the annotations of one version.
 *
 * @param failed the identifiers of the records that failed
 * @param fault why the whole batch counts as failed
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">Configuring
 *     partial batch response, success and failure conditions</a>
 */
record LambdaResponse(List<String> failed, Optional<String> fault) {
  private static final JsonFactory JSON = new JsonFactory();

  static LambdaResponse of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new LambdaResponse(List.of(), Optional.empty());
    }
    try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
      return response(json);
    } catch (JacksonException e) {
      return failure(
          "the response is not JSON: " + Printable.sentence("" + e.getOriginalMessage()));
    }
  }

  static LambdaResponse failure(String why) {
    return new LambdaResponse(List.of(), Optional.of(why));
  }

  private static LambdaResponse response(JsonParser json) {
    var found = new LambdaResponse(List.of(), Optional.empty());
    if (json.nextToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return found;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      var value = json.nextToken();
      if (name.equals("batchItemFailures") && value == JsonToken.START_ARRAY) {
        found = failures(json);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static LambdaResponse failures(JsonParser json) {
    var failed = new ArrayList<String>();
    Optional<String> fault = Optional.empty();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      var identifier = identifier(json);
      identifier.ifPresent(failed::add);
      if (identifier.isEmpty()) {
        fault = Optional.of("an entry of batchItemFailures has no itemIdentifier");
      }
    }
    return new LambdaResponse(List.copyOf(failed), fault);
  }

  private static Optional<String> identifier(JsonParser json) {
    Optional<String> found = Optional.empty();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return found;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      var value = json.nextToken();
      if (name.equals("itemIdentifier") && value == JsonToken.VALUE_STRING) {
        found = Optional.of(json.getString()).filter(text -> !text.isEmpty());
      } else {
        json.skipChildren();
      }
    }
    return found;
  }
}
