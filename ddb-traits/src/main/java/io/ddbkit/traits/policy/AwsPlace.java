package io.ddbkit.traits.policy;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The region and the account that ARNs name.
 *
 * @param region the region, such as {@code eu-west-1}; {@code *}: any
 * @param account the account, such as {@code 123456789012}; {@code *}: any
 */
public record AwsPlace(String region, String account) {
  /** Any region, and any account, of AWS's commercial partition. */
  public static final AwsPlace ANY = new AwsPlace("*", "*");

  /** What regions of other partitions begin with: partitions.json of the AWS SDKs. */
  private static final Map<String, String> PARTITIONS =
      Map.of(
          "cn-", "aws-cn",
          "us-gov-", "aws-us-gov",
          "us-iso-", "aws-iso",
          "us-isob-", "aws-iso-b",
          "eu-isoe-", "aws-iso-e",
          "us-isof-", "aws-iso-f",
          "eusc-", "aws-eusc");

  public AwsPlace {
    requireNonNull(region, "region");
    requireNonNull(account, "account");
  }

  /** The partition that the region is in. Any region: {@code aws}, since IAM takes no pattern. */
  public String partition() {
    return PARTITIONS.entrySet().stream()
        .filter(partition -> region.startsWith(partition.getKey()))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse("aws");
  }
}
