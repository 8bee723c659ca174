package io.ddbkit.testkit.item;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Values that DynamoDB holds to be equal, written in one way. */
final class NormalForm {
  /** DynamoDB keeps 38 digits: a number of more places is one of many zeros. */
  private static final int DIGITS = 38;

  private NormalForm() {}

  static AttributeValue of(AttributeValue value) {
    return switch (value.type()) {
      case N -> AttributeValue.fromN(number(value.n()));
      case NS ->
          AttributeValue.fromNs(value.ns().stream().map(NormalForm::number).sorted().toList());
      case SS -> AttributeValue.fromSs(value.ss().stream().sorted().toList());
      case BS ->
          AttributeValue.fromBs(
              value.bs().stream().sorted(Comparator.comparing(NormalForm::base64)).toList());
      case L -> AttributeValue.fromL(value.l().stream().map(NormalForm::of).toList());
      case M -> AttributeValue.fromM(members(value.m()));
      default -> value;
    };
  }

  private static Map<String, AttributeValue> members(Map<String, AttributeValue> members) {
    var normal = new LinkedHashMap<String, AttributeValue>();
    members.forEach((name, value) -> normal.put(name, of(value)));
    return normal;
  }

  private static String number(String text) {
    var number = new BigDecimal(text).stripTrailingZeros();
    return Math.abs(number.scale()) > DIGITS ? number.toString() : number.toPlainString();
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
