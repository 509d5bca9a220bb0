def present: with_entries(select(.value != null));
(if .event_source == "web" then "website" else .event_source end) as $source
| {
  data: [.data[] | {
    event_name: .event,
    event_time,
    event_id,
    event_source_url: .page.url,
    referrer_url: .page.referrer,
    action_source: $source,
    user_data: (.user | {
      em: .email,
      fn: .first_name,
      ln: .last_name,
      zp: .zip_code,
      external_id,
      client_ip_address: .ip,
      client_user_agent: .user_agent
    } | present),
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
