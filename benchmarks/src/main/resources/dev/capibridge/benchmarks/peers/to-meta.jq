def present: del(.[] | select(. == null));
(.event_source == "app") as $app
| {
  data: [.data[] | {
    event_name: .event,
    event_time,
    event_id,
    event_source_url: .page.url,
    referrer_url: .page.referrer,
    action_source: (if $app then "app" else "website" end),
    user_data: (.user | {
      em: .email,
      fn: .first_name,
      ln: .last_name,
      zp: .zip_code,
      external_id,
      client_ip_address: .ip,
      client_user_agent: .user_agent,
      madid: .gaid
    } | present),
    app_data: (if $app then {
      extinfo: [
        "a2", .app.app_id, .app.app_version, "", "", "",
        (.user.locale | split("-") | join("_")), "", "", "", "", "", "", "", "", ""
      ]
    } else null end),
    custom_data: (.properties | {
      currency: .currency | ascii_upcase,
      value,
      content_type,
      content_ids,
      contents: [.contents[] | {
        id: .content_id,
        title: .content_name,
        category: .content_category,
        brand,
        item_price: .price,
        quantity
      } | present],
      num_items,
      order_id
    } | present)
  } | present]
}
