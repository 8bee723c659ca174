/** How CreateTable and UpdateTable hold each setting of theirs: one handler a file. */
@NullMarked
package io.ddbkit.provisioner.internal.dynamodb;

import org.jspecify.annotations.NullMarked;
