/**
 * Tables of the enhanced client's beans: a spec from a {@code TableSchema}, and whether a bean and
 * a spec agree. {@link io.ddbkit.provisioner.bean.BeanTable} is where it begins.
 *
 * <p>The only package that needs {@code software.amazon.awssdk:dynamodb-enhanced}, 2.54.15 or
 * later, on the class path; nothing else loads it.
 */
@NullMarked
package io.ddbkit.provisioner.bean;

import org.jspecify.annotations.NullMarked;
