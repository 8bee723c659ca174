/** What calls of DynamoDB need beside actions of DynamoDB: those of AWS KMS, Kinesis and IAM. */
@NullMarked
package io.ddbkit.provisioner.internal.dynamodb.permission;

import org.jspecify.annotations.NullMarked;
