package io.ddbkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.provisioner.TableProvisioner;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.testkit.engine.Space;
import io.ddbkit.testkit.item.Item;
import io.ddbkit.testkit.item.Items;
import io.ddbkit.testkit.item.Seed;
import io.ddbkit.traits.Protection;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A test and the application in its Spring context have one database. */
@Execution(ExecutionMode.CONCURRENT)
@SpringJUnitConfig(SpringContextTest.Application.class)
@WithTables
class SpringContextTest {

  /** Production's own, which cannot even make its clients here. */
  @Configuration(proxyBeanMethods = false)
  static class Application {
    @Bean
    TableSpec ordersTable() {
      return ShopTables.ORDERS.with(Protection.recoveryOnly());
    }

    @Bean
    DynamoDbClient dynamoDb() {
      throw new IllegalStateException("there is no region here");
    }

    @Bean
    DynamoDbAsyncClient async() {
      throw new IllegalStateException("there is no region here");
    }

    @Bean
    TableProvisioner tables(DynamoDbClient dynamoDb) {
      return TableProvisioner.create(dynamoDb);
    }

    @Bean
    Orders orders(DynamoDbClient dynamoDb, TableProvisioner tables, TableSpec spec) {
      tables.verify(spec);
      return new Orders(dynamoDb);
    }
  }

  record Orders(DynamoDbClient dynamoDb) {
    void place(String id) {
      Seed.into(dynamoDb, "orders").put(Item.of(Map.of("id", id)));
    }
  }

  @Autowired private Orders application;
  @Autowired private DynamoDbAsyncClient async;
  @Injected private TestTable injected;

  @RepeatedTest(4)
  void seesWhatTheApplicationDoesAndNothingOfOtherTests(TestTable orders) {
    assertThat(Items.of(orders).read()).isEmpty();

    application.place("o-1");

    assertThat(Items.of(orders).read()).hasSize(1);
    assertThat(injected).isSameAs(orders);
    assertThat(async.scan(r -> r.tableName("orders")).join().count()).isOne();
  }

  @Test
  void hasTheSpaceOfTheContext(Space space, @Autowired Space ofContext, DynamoDbClient client) {
    assertThat(space).isSameAs(ofContext);
    assertThat(client).isSameAs(application.dynamoDb());
  }

  @Test
  void leavesOutWhatTheEngineCannotHold(TestTable orders, @Autowired TableProvisioner own) {
    assertThat(own.plan(orders.spec()).leftOut())
        .extracting(each -> each.setting().id())
        .isEqualTo(orders.leftOut().stream().map(each -> each.setting().id()).toList());
  }

  @Nested
  class Inside {
    @RepeatedTest(2)
    void isNoOtherTest(TestTable orders) {
      assertThat(Items.of(orders).read()).isEmpty();
      application.place("o-2");
      assertThat(Items.of(orders).read()).hasSize(1);
    }
  }
}
