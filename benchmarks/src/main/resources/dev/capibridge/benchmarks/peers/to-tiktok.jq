def present: with_entries(select(.value != null));
{
  event_source: (if .data[0].action_source == "website" then "web" else .data[0].action_source end),
  event_source_id: "C1EXAMPLE0PIXELCODE0",
  data: [.data[] | {
    event: .event_name,
    event_time,
    event_id,
    user: ({
      email: .user_data.em,
      external_id: .user_data.external_id,
      ttclid: (.event_source_url | if contains("ttclid=") then split("ttclid=")[1] | split("&")[0] else null end),
      ip: .user_data.client_ip_address,
      user_agent: .user_data.client_user_agent,
      first_name: .user_data.fn[0],
      last_name: .user_data.ln[0],
      zip_code: .user_data.zp[0]
    } | present),
    page: ({url: .event_source_url, referrer: .referrer_url} | present),
    properties: (.custom_data | {
      currency: .currency | ascii_upcase,
      value,
      content_type,
      content_ids,
      contents: [.contents[] | {
        content_id: .id,
        content_name: .title,
        content_category: .category,
        brand,
        price: .item_price,
        quantity
      } | present],
      num_items,
      order_id
    } | present)
  }]
}
